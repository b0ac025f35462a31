package dev.kontor.together.tenants;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.module.ModuleId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A service of a module, as it can be called without knowing it. */
record Service(ModuleId module, Class<?> api, Object instance) {

    /** A method that is called on behalf of somebody. */
    record Operation(Service service, Method method) {

        String name() {
            return service.api().getSimpleName() + "." + method.getName();
        }

        ModuleId module() {
            return service.module();
        }

        /** The types of what is handed over beside the call. */
        List<Type> parameters() {
            return Arrays.asList(method.getGenericParameterTypes()).subList(1, method.getParameterCount());
        }

        Outcome<?> call(CallContext call, List<Object> arguments) {
            Object[] all = new Object[arguments.size() + 1];
            all[0] = call;
            System.arraycopy(arguments.toArray(), 0, all, 1, arguments.size());
            try {
                return (Outcome<?>) method.invoke(service.instance(), all);
            } catch (InvocationTargetException thrown) {
                throw new AssertionError(name() + " threw, with " + arguments, thrown.getTargetException());
            } catch (IllegalAccessException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }

        @Override
        public String toString() {
            return name();
        }
    }

    List<Operation> operations() {
        return Arrays.stream(api.getMethods())
                .filter(Service::isCalledByHosts)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .map(method -> new Operation(this, method))
                .toList();
    }

    static boolean isCalledByHosts(Method method) {
        return Modifier.isAbstract(method.getModifiers())
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == CallContext.class;
    }
}
