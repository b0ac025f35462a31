package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.Roles;
import dev.kontor.host.standalone.internal.persistence.RoleStore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps the roles of a tenant. */
public final class RoleService implements Roles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern PERMISSION = Pattern.compile("\\*|[a-z0-9-]{1,40}\\.[a-z0-9-]{1,40}");

    private final Guard guard;
    private final RoleStore roles;
    private final DirectoryMemory memory;
    private final Traces traces;
    private final KontorClock clock;

    public RoleService(Guard guard, RoleStore roles, DirectoryMemory memory, Traces traces, KontorClock clock) {
        this.guard = guard;
        this.roles = roles;
        this.memory = memory;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Role>> list(CallContext call) {
        return guard.read(call, KernelModule.USERS, caller -> Outcome.done(roles.all()));
    }

    @Override
    public Outcome<Role> save(CallContext call, Role role) {
        return guard.write(call, KernelModule.USERS, caller -> {
            memory.change(caller.tenant());
            FieldChecks checks = check(role);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Optional<Role> before = roles.all().stream()
                    .filter(known -> known.name().equals(role.name()))
                    .findFirst();
            if (before.isEmpty() || !before.get().equals(role)) {
                Instant now = clock.instant();
                roles.save(caller, role, now);
                Map<String, Object> old = before.<Map<String, Object>>map(
                                known -> Map.of("permissions", known.permissions()))
                        .orElse(Map.of());
                traces.append(
                        caller,
                        "host.role-saved",
                        "role",
                        role.name(),
                        now,
                        old,
                        Map.of("permissions", role.permissions()));
            }
            return Outcome.done(role);
        });
    }

    private static FieldChecks check(Role role) {
        FieldChecks checks = new FieldChecks().required("role", role);
        if (role == null) {
            return checks;
        }
        checks.required("name", role.name());
        checks.that(role.name() == null || NAME.matcher(role.name()).matches(), "name", "malformed");
        for (int i = 0; i < role.permissions().size(); i++) {
            String permission = role.permissions().get(i);
            checks.that(PERMISSION.matcher(permission).matches(), "permissions[" + i + "]", "malformed");
        }
        return checks;
    }
}
