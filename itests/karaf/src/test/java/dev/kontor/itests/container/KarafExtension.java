package dev.kontor.itests.container;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts one Karaf per test run, sends {@link InContainer} classes into it, and reads its log after each test. */
final class KarafExtension
        implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        Karaf karaf = TheKaraf.of(context);
        store(context).put(Karaf.class, karaf);
        InContainer inside = context.getRequiredTestClass().getAnnotation(InContainer.class);
        if (inside != null) {
            Stream.of(inside.hostFeatures())
                    .map(PlainKaraf::setting)
                    .map(Path::of)
                    .forEach(karaf::addHostFeatures);
        }
        install(context, karaf);
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
        if (onKaraf(context.getRequiredTestClass()).filter(OnKaraf::stay).isEmpty()) {
            uninstall(context, karaf);
        }
        failOnTroubles(context);
    }

    /** The features of a class; what an earlier one left that isn't wanted goes first. */
    private record Installed(List<String> features) {}

    private static void install(ExtensionContext context, Karaf karaf) {
        Installed wanted = new Installed(List.of(features(context.getRequiredTestClass())));
        if (!wanted.equals(TheKaraf.store(context).get(Installed.class, Installed.class))) {
            uninstall(context, karaf);
            failOnTroubles(context);
            TheKaraf.store(context).put(Installed.class, wanted);
            if (!wanted.features().isEmpty()) {
                karaf.install(wanted.features().toArray(String[]::new));
            }
        }
    }

    private static void uninstall(ExtensionContext context, Karaf karaf) {
        Installed there = TheKaraf.store(context).remove(Installed.class, Installed.class);
        if (there != null && !there.features().isEmpty()) {
            karaf.uninstall(there.features().toArray(String[]::new));
        }
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
        List<String> troubles = TheKaraf.of(context).log().newTroubles();
        if (!troubles.isEmpty()) {
            throw new AssertionError("Unexpected in the log of Karaf:\n" + String.join("\n", troubles));
        }
    }

    private static String[] features(Class<?> testClass) {
        InContainer inside = testClass.getAnnotation(InContainer.class);
        return inside != null
                ? inside.features()
                : onKaraf(testClass).orElseThrow().features();
    }

    private static Optional<OnKaraf> onKaraf(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, OnKaraf.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(TheKaraf.RUN);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Karaf.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TheKaraf.of(context);
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
