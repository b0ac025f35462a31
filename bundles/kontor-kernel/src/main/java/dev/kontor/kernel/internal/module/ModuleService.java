package dev.kontor.kernel.internal.module;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.event.HeldDeliveries;
import dev.kontor.kernel.internal.platform.Platform;
import dev.kontor.kernel.internal.platform.PlatformMemory;
import dev.kontor.kernel.internal.platform.PlatformTables;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleEvents;
import dev.kontor.kernel.module.ModuleEvents.ModuleSwitched;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.ModuleState;
import dev.kontor.kernel.module.Modules;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The switch of the modules per tenant. */
public final class ModuleService implements Modules {

    private final Guard guard;
    private final ModuleCatalog catalog;
    private final PlatformMemory platforms;
    private final PlatformTables tables;
    private final HeldDeliveries held;
    private final AuditTrail audit;
    private final Events events;
    private final KontorClock clock;

    public ModuleService(
            Guard guard,
            ModuleCatalog catalog,
            PlatformMemory platforms,
            PlatformTables tables,
            HeldDeliveries held,
            AuditTrail audit,
            Events events,
            KontorClock clock) {
        this.guard = guard;
        this.catalog = catalog;
        this.platforms = platforms;
        this.tables = tables;
        this.held = held;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<List<ModuleState>> list(CallContext call) {
        return guard.read(call, KernelModule.MODULES, caller -> {
            Platform platform = platforms.current();
            Set<ModuleId> known = new TreeSet<>(Comparator.comparing(ModuleId::value));
            known.addAll(catalog.installed());
            known.addAll(platform.enabled().getOrDefault(caller.tenant(), Set.of()));
            return Outcome.done(known.stream()
                    .map(module -> state(platform, caller, module))
                    .toList());
        });
    }

    @Override
    public Outcome<ModuleState> switchTo(CallContext call, ModuleId module, boolean enabled) {
        return guard.write(call, KernelModule.MODULES, caller -> {
            FieldChecks checks = new FieldChecks().required("module", module);
            if (module != null) {
                checks.that(catalog.installed().contains(module), "module", "unknown");
                checks.that(enabled || !ModuleId.KERNEL.equals(module), "module", "always-on");
            }
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            if (!ModuleId.KERNEL.equals(module) && tables.onInTurn(caller, module) != enabled) {
                change(caller, module, enabled);
            }
            platforms.forgetAfterCommit();
            return Outcome.done(new ModuleState(module, true, enabled));
        });
    }

    private void change(Caller caller, ModuleId module, boolean enabled) {
        Instant now = clock.instant();
        tables.switchTo(caller, module, enabled, now);
        if (enabled) {
            held.release(caller.tenant(), module);
        }
        audit.append(
                caller,
                new AuditRecord(
                        "kernel.module-switched",
                        "module",
                        module.value(),
                        null,
                        now,
                        Map.of("enabled", new Change(String.valueOf(!enabled), String.valueOf(enabled)))));
        events.raise(caller, ModuleEvents.SWITCHED, module.value(), now, new ModuleSwitched(module, enabled));
    }

    private ModuleState state(Platform platform, Caller caller, ModuleId module) {
        return new ModuleState(module, catalog.installed().contains(module), platform.on(caller.tenant(), module));
    }
}
