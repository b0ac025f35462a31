package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The users of the host. The guard asks it at each call, so it must answer from memory or cache; a right that is taken
 * away, and a user who is made inactive, must count within a second. Called by many threads at once.
 *
 * <p><b>Absent:</b> nobody can be let in; every call but the kernel's own is {@code Unavailable}. <b>Slow or
 * throwing:</b> the call is {@code Unavailable} after {@code hostTimeoutMillis}, with an audit row. <b>Wrong:</b> null
 * and an answer that names somebody else count as "unknown" and are told in the audit trail.
 */
public interface UserDirectory {

    /** The user, also an inactive one; empty when the tenant has no such user, whatever the id looks like. */
    Optional<HostUser> find(TenantId tenant, UserId user);

    /**
     * The accounts that a login name (as JAAS verified it) stands for, over all tenants, each once; upper and lower case
     * are the same. Empty when there is none.
     */
    List<Account> accounts(String login);

    /** All users of a tenant, each once, by display name, inactive ones included; empty for an unknown tenant. */
    List<HostUser> list(TenantId tenant);
}
