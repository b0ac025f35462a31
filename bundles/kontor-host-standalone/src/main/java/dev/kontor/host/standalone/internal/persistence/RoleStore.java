package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.internal.domain.DefaultRoles;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The roles of the transaction's tenant: the default ones, and what was set up. */
public final class RoleStore {

    private final Unit unit;

    public RoleStore(Unit unit) {
        this.unit = unit;
    }

    public List<Role> all() {
        SortedMap<String, Role> roles = new TreeMap<>();
        DefaultRoles.ALL.forEach(role -> roles.put(role.name(), role));
        unit.entityManager()
                .createQuery("select r from RoleRow r", RoleRow.class)
                .getResultStream()
                .map(RoleRow::role)
                .forEach(role -> roles.put(role.name(), role));
        return List.copyOf(roles.values());
    }

    public void save(Caller caller, Role role, Instant now) {
        Trace trace = Trace.of(caller, now);
        Optional.ofNullable(unit.entityManager().find(RoleRow.class, role.name()))
                .ifPresentOrElse(
                        row -> row.permit(role, trace),
                        () -> unit.entityManager().persist(new RoleRow(role, trace)));
    }
}
