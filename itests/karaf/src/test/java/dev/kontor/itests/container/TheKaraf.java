package dev.kontor.itests.container;

import org.junit.jupiter.api.extension.ExtensionContext;

/** The one container of a test run, for extensions that need it. */
public final class TheKaraf {

    static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(TheKaraf.class);

    private TheKaraf() {}

    /** It is started when it is asked for first. */
    public static Karaf of(ExtensionContext context) {
        return store(context).computeIfAbsent(Karaf.class, key -> Karaf.start(), Karaf.class);
    }

    /** What is kept until the end of the run: of all classes that this process tests, which Maven hands it one by one. */
    static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, RUN);
    }
}
