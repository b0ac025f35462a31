package dev.kontor.together.tenants;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Services of a node as a host gets them, and which of their methods it has called. */
final class NotedServices {
    private final Set<String> called = new TreeSet<>();
    private final Set<String> offered = new TreeSet<>();
    private final Node node;

    NotedServices(Node node) {
        this.node = node;
    }

    <S> S noted(Class<S> api) {
        Arrays.stream(api.getMethods()).forEach(method -> offered.add(name(api, method)));
        S service = node.service(api);
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                (proxy, method, arguments) -> call(api, service, method, arguments)));
    }

    /** All methods of those that were asked for. */
    Set<String> offered() {
        return offered;
    }

    Set<String> called() {
        return called;
    }

    private Object call(Class<?> api, Object service, Method method, Object[] arguments) throws Throwable {
        called.add(name(api, method));
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static String name(Class<?> api, Method method) {
        return api.getSimpleName() + "." + method.getName();
    }
}
