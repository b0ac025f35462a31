package dev.kontor.web.internal.live;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.internal.session.Access;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may hear of an event: users of its tenant who may read its module ({@code <module>.read}) while it is on; of the
 * kernel's own events those who see to deliveries. The event says no more than that something happened; what happened
 * the module's own service tells, or refuses.
 */
public final class EventAccess {

    private static final Duration FRESH = Duration.ofMillis(250);

    private final Access access;
    private final InstantSource clock;
    private final Map<TenantId, Known> modules = new ConcurrentHashMap<>();

    private record Known(Set<ModuleId> on, Instant asOf) {}

    public EventAccess(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    boolean mayHear(CallContext call, FeedEntry entry) {
        if (!entry.tenant().equals(call.tenant())) {
            return false;
        }
        return access.permissions(call.tenant(), call.user(), on(call.tenant()))
                .contains(needed(Access.moduleOf(entry.type())));
    }

    private static String needed(ModuleId module) {
        return ModuleId.KERNEL.equals(module) ? KernelModule.EVENTS.key() : module.value() + ".read";
    }

    /** What was known of the tenant's modules is no longer true. */
    void forget(TenantId tenant) {
        modules.remove(tenant);
    }

    private Set<ModuleId> on(TenantId tenant) {
        Instant now = clock.instant();
        return modules.compute(
                        tenant,
                        (id, known) ->
                                known != null && now.isBefore(known.asOf().plus(FRESH))
                                        ? known
                                        : new Known(access.modulesOf(id), now))
                .on();
    }
}
