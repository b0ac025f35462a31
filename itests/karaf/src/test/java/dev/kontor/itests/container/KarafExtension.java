package dev.kontor.itests.container;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Starts one Karaf per test run, sends {@link InContainer} classes into it, and reads its log after each test. */
final class KarafExtension
        implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(KarafExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Karaf karaf = karaf(context);
        store(context).put(Karaf.class, karaf);
        String[] features = features(context.getRequiredTestClass());
        if (features.length > 0) {
            karaf.install(features);
        }
        InContainer inside = context.getRequiredTestClass().getAnnotation(InContainer.class);
        if (inside != null) {
            store(context).put(Hosts.class, Hosts.deploy(karaf, inside.hosts()));
            Probe probe = Probe.of(karaf, context.getRequiredTestClass(), inside.with());
            probe.deploy();
            store(context).put(Probe.class, probe);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failOnTroubles(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Karaf karaf = store(context).remove(Karaf.class, Karaf.class);
        if (karaf == null) {
            // it never started, and the run has failed already
            return;
        }
        Probe probe = store(context).remove(Probe.class, Probe.class);
        if (probe != null) {
            probe.remove();
            store(context).remove(Hosts.class, Hosts.class).remove(karaf);
        }
        String[] features = features(context.getRequiredTestClass());
        if (features.length > 0) {
            karaf.uninstall(features);
        }
        failOnTroubles(context);
    }

    private record Hosts(List<Long> bundles) {
        static Hosts deploy(Karaf karaf, String... settings) {
            return new Hosts(Stream.of(settings)
                    .map(setting -> karaf.deploy(Path.of(PlainKaraf.setting(setting))))
                    .toList());
        }

        void remove(Karaf karaf) {
            bundles.forEach(karaf::undeploy);
        }
    }

    private static void failOnTroubles(ExtensionContext context) {
        List<String> troubles = karaf(context).log().newTroubles();
        if (!troubles.isEmpty()) {
            throw new AssertionError("Unexpected in the log of Karaf:\n" + String.join("\n", troubles));
        }
    }

    private static String[] features(Class<?> testClass) {
        InContainer inside = testClass.getAnnotation(InContainer.class);
        return inside != null
                ? inside.features()
                : testClass.getAnnotation(OnKaraf.class).features();
    }

    private static Karaf karaf(ExtensionContext context) {
        return context.getRoot().getStore(RUN).computeIfAbsent(Karaf.class, key -> Karaf.start(), Karaf.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(RUN);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Karaf.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return karaf(context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOrHere(invocation, method, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOrHere(invocation, method, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOrHere(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (store(context).get(Probe.class, Probe.class) != null) {
            throw new UnsupportedOperationException("Tests with arguments can't be called inside the container");
        }
        invocation.proceed();
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOrHere(invocation, method, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOrHere(invocation, method, context);
    }

    private static void insideOrHere(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Probe probe = store(context).get(Probe.class, Probe.class);
        if (probe == null) {
            invocation.proceed();
        } else {
            invocation.skip();
            probe.call(method.getExecutable().getName());
        }
    }
}
