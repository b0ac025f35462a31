package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activities;
import dev.kontor.contacts.Contacts;
import dev.kontor.itests.container.InContainer;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * P2, P5, G1: a bundle of a host finds every service of every API in the registry, and each method answers it. Called for
 * nobody, all say the same.
 */
@InContainer(features = {"kontor-activities", "kontor-mail", "kontor-leadflow", "kontor-messaging"})
class EveryServiceIT {

    private static final CallContext NOBODY = new CallContext(null, null, null);

    @Inject
    private BundleContext context;

    @Test
    void a_host_finds_every_service_and_each_method_answers() throws Exception {
        List<Class<?>> services = services();
        assertThat(services).contains(Activities.class, Contacts.class).hasSizeGreaterThan(20);
        awaitServices(services);
        for (Class<?> api : services) {
            Object service = found(api);
            for (Method method : calledOnBehalf(api).toList()) {
                assertThat(refusal(service, method)).as(method.toString()).isInstanceOf(Refusal.Unauthorized.class);
            }
        }
    }

    /** The interfaces that hosts call; the guard is for those who implement them. */
    private List<Class<?>> services() throws ClassNotFoundException {
        List<Class<?>> services = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().matches("kontor-.*-api")) {
                for (URL file : Collections.list(bundle.findEntries("dev/kontor", "*.class", true))) {
                    String name = file.getPath().substring(1).replace('/', '.').replaceAll("\\.class$", "");
                    Class<?> type =
                            name.endsWith("-info") || name.contains(".guard.") ? Void.class : bundle.loadClass(name);
                    if (type.isInterface() && calledOnBehalf(type).findAny().isPresent()) {
                        services.add(type);
                    }
                }
            }
        }
        return services;
    }

    private static Stream<Method> calledOnBehalf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType() == Outcome.class
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == CallContext.class);
    }

    private void awaitServices(List<Class<?>> services) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(services)
                        .allSatisfy(api ->
                                assertThat(context.getServiceReference(api)).isNotNull()));
    }

    private Object found(Class<?> api) {
        ServiceReference<?> reference = context.getServiceReference(api);
        return context.getService(reference);
    }

    private static Refusal refusal(Object service, Method method) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(EveryServiceIT::nothing)
                .toArray();
        arguments[0] = NOBODY;
        try {
            return ((Outcome<?>) method.invoke(service, arguments)).refusal();
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(method + " threw", thrown.getTargetException());
        }
    }

    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
