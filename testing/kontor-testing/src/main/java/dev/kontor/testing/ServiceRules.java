package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The rules that hold for every method of every service (G1, G4, P4 and that a refused call writes nothing), walked
 * over all methods of an API interface, so that a new method without a sample fails the test:
 *
 * <pre>{@code
 * ServiceRules.of(kontor, Activities.class, activities)
 *         .method("record", ActivitiesModule.WRITE, newActivity)
 *         .method("get", ActivitiesModule.READ, id)
 *         .verify();
 * }</pre>
 */
public final class ServiceRules<S> {

    private record Sample(Permission permission, Object[] arguments) {}

    private final TestKontor kontor;
    private final Class<S> api;
    private final S service;
    private final Map<Method, Sample> samples = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private SortedMap<String, Long> rowsBefore;

    private ServiceRules(TestKontor kontor, Class<S> api, S service) {
        this.kontor = kontor;
        this.api = api;
        this.service = service;
    }

    public static <S> ServiceRules<S> of(TestKontor kontor, Class<S> api, S service) {
        return new ServiceRules<>(kontor, api, service);
    }

    /**
     * How a method is called, without the call itself, with input that is right apart from who calls.
     *
     * @param permission the one that it asks for; null when any active user may call it
     */
    public ServiceRules<S> method(String name, Permission permission, Object... arguments) {
        Method found = methods().stream()
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments.length + 1
                        && !samples.containsKey(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No " + api.getSimpleName() + "." + name + " with " + arguments.length + " arguments"));
        samples.put(found, new Sample(permission, arguments));
        return this;
    }

    /** Calls each method as everybody who may not. */
    public void verify() {
        assertThat(methods().stream().filter(method -> !samples.containsKey(method)))
                .as("methods of %s without a sample", api.getSimpleName())
                .isEmpty();
        samples.forEach(this::verify);
        assertThat(broken).isEmpty();
    }

    private void verify(Method method, Sample sample) {
        TestTenant tenant = kontor.tenant();
        CallContext noRights = tenant.user("norbert");
        CallContext admin = tenant.admin();
        CallContext gone = tenant.user("gustav");
        kontor.users()
                .put(tenant.id(), new HostUser(gone.user(), "Gustav", null, false, List.of(), Set.of("*"), null, null));
        CallContext elsewhere = CallContext.of(kontor.tenant().id(), admin.user());
        boolean switchable = sample.permission() != null
                && !ModuleId.KERNEL.equals(sample.permission().module());
        if (switchable) {
            kontor.install(sample.permission().module());
        }

        rowsBefore = kontor.rowCounts();
        for (CallContext nobody : nobodies(tenant, admin, gone, elsewhere)) {
            expect(method, sample, nobody, Refusal.Unauthorized.class);
        }
        if (switchable) {
            expect(method, sample, admin, Refusal.ModuleDisabled.class);
            expect(method, sample, noRights, Refusal.ModuleDisabled.class);
            tenant.withModules(sample.permission().module());
            rowsBefore = kontor.rowCounts();
        }
        if (sample.permission() != null) {
            expect(method, sample, noRights, Refusal.Forbidden.class);
        }
    }

    private static List<CallContext> nobodies(
            TestTenant tenant, CallContext admin, CallContext gone, CallContext elsewhere) {
        return Arrays.asList(
                null,
                new CallContext(null, null, null),
                new CallContext(null, admin.user(), Channel.REST),
                new CallContext(tenant.id(), null, Channel.REST),
                CallContext.of(new TenantId("no-such-tenant"), admin.user()),
                CallContext.of(new TenantId("' or 1=1 --"), new UserId("' or 1=1 --")),
                new CallContext(tenant.id(), CallContext.SYSTEM_USER, Channel.REST),
                new CallContext(tenant.id(), CallContext.SYSTEM_USER, Channel.PAGE),
                tenant.stranger(),
                gone,
                elsewhere);
    }

    private void expect(Method method, Sample sample, CallContext call, Class<? extends Refusal> expected) {
        Object result = invoke(method, call, sample.arguments());
        Refusal refusal = result instanceof Outcome<?> outcome ? outcome.refusal() : null;
        if (!expected.isInstance(refusal)) {
            broken.add("%s as %s: %s instead of %s".formatted(method.getName(), call, result, expected));
        } else if (refusal instanceof Refusal.Forbidden forbidden
                && !forbidden.permission().equals(sample.permission().key())) {
            broken.add("%s asks for %s".formatted(method.getName(), forbidden.permission()));
        }
        if (!kontor.rowCounts().equals(rowsBefore)) {
            broken.add("%s as %s: was refused and wrote".formatted(method.getName(), call));
            rowsBefore = kontor.rowCounts();
        }
    }

    private Object invoke(Method method, CallContext call, Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = call;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try {
            return method.invoke(service, all);
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    /** The methods that are called on behalf of somebody. */
    private List<Method> methods() {
        return Arrays.stream(api.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers())
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == CallContext.class)
                .toList();
    }
}
