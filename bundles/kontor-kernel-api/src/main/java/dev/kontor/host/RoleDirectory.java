package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;

/**
 * How the host's roles map to Kontor's permissions: for administrators who ask why somebody may or may not. What
 * decides is {@link HostUser#permissions()}, which is the union over the user's roles.
 *
 * <p><b>Absent:</b> roles aren't shown; permissions work. <b>Slow or throwing:</b> the question is {@code Unavailable}.
 * <b>Wrong:</b> null counts as "none"; roles without id or name and repetitions are left out and told in the audit
 * trail.
 */
public interface RoleDirectory {

    /** All roles of a tenant, each once, by name; empty for an unknown tenant. */
    List<HostRole> list(TenantId tenant);

    /** The roles of a user, each once, by name; empty for an unknown user. */
    List<HostRole> rolesOf(TenantId tenant, UserId user);
}
