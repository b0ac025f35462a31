package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostTeam;
import dev.kontor.host.standalone.Teams;
import dev.kontor.host.standalone.internal.persistence.TeamStore;
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

/** Keeps the teams of a tenant. */
public final class TeamService implements Teams {
    private static final int ID = 64;
    private static final int NAME = 200;

    private final Guard guard;
    private final TeamStore teams;
    private final DirectoryMemory memory;
    private final Traces traces;
    private final KontorClock clock;

    public TeamService(Guard guard, TeamStore teams, DirectoryMemory memory, Traces traces, KontorClock clock) {
        this.guard = guard;
        this.teams = teams;
        this.memory = memory;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Outcome<List<HostTeam>> list(CallContext call) {
        return guard.read(call, KernelModule.USERS, caller -> Outcome.done(teams.all()));
    }

    @Override
    public Outcome<HostTeam> save(CallContext call, HostTeam team) {
        return guard.write(call, KernelModule.USERS, caller -> {
            memory.change(caller.tenant());
            FieldChecks checks = check(team);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Optional<HostTeam> before = teams.find(team.id());
            if (before.isEmpty() || !before.get().equals(team)) {
                Instant now = clock.instant();
                teams.save(caller, team, now);
                Map<String, Object> old = before.<Map<String, Object>>map(known -> Map.of("name", known.name()))
                        .orElse(Map.of());
                traces.append(
                        caller, "host.team-saved", "team", team.id().value(), now, old, Map.of("name", team.name()));
            }
            return Outcome.done(team);
        });
    }

    private static FieldChecks check(HostTeam team) {
        FieldChecks checks = new FieldChecks().required("team", team);
        if (team == null) {
            return checks;
        }
        String id = team.id() == null ? null : team.id().value();
        return checks.required("id", id)
                .line("id", id, ID)
                .required("name", team.name())
                .line("name", team.name(), NAME);
    }
}
