package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import java.util.List;

/**
 * The teams of the host. Called by many threads at once.
 *
 * <p><b>Absent:</b> there are no teams. <b>Slow or throwing:</b> what needs them is {@code Unavailable}. <b>Wrong:</b>
 * null counts as "none"; teams without id or name and repetitions are left out and told in the audit trail.
 */
public interface TeamDirectory {

    /** All teams of a tenant, each once, by name; empty for an unknown tenant. */
    List<HostTeam> list(TenantId tenant);
}
