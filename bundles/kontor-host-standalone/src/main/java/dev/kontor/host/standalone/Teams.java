package dev.kontor.host.standalone;

import dev.kontor.host.HostTeam;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** The teams of a tenant. Permission {@code kernel.users} for every method. */
public interface Teams {

    /** All teams by name. */
    Outcome<List<HostTeam>> list(CallContext call);

    /**
     * Creates the team, or renames the one with that id. {@code Validation} for an id over 64 or a name over 200
     * characters. Idempotent. Audited.
     */
    Outcome<HostTeam> save(CallContext call, HostTeam team);
}
