package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import java.util.List;

/** The teams of the host. */
public interface TeamDirectory {

    /** All teams of a tenant, by name. */
    List<HostTeam> list(TenantId tenant);
}
