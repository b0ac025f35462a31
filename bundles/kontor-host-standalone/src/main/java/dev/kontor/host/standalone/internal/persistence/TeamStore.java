package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.HostTeam;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The teams of the transaction's tenant. */
public final class TeamStore {

    private final Unit unit;

    public TeamStore(Unit unit) {
        this.unit = unit;
    }

    public List<HostTeam> all() {
        return unit.entityManager()
                .createQuery("select t from TeamRow t order by t.name, t.id", TeamRow.class)
                .getResultStream()
                .map(TeamRow::team)
                .toList();
    }

    public Optional<HostTeam> find(TeamId id) {
        return row(id).map(TeamRow::team);
    }

    public void save(Caller caller, HostTeam team, Instant now) {
        Trace trace = Trace.of(caller, now);
        row(team.id())
                .ifPresentOrElse(
                        row -> row.rename(team.name(), trace),
                        () -> unit.entityManager().persist(new TeamRow(team, trace)));
    }

    private Optional<TeamRow> row(TeamId id) {
        return Optional.ofNullable(unit.entityManager().find(TeamRow.class, id.value()));
    }
}
