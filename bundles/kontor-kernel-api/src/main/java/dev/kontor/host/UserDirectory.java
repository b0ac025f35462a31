package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The users of the host. The guard asks it at each call, so it must answer from memory or cache; a right that is taken
 * away must count within a second. It never throws for what is unknown.
 */
public interface UserDirectory {

    /** The user, also an inactive one; empty when the tenant has no such user. */
    Optional<HostUser> find(TenantId tenant, UserId user);

    /** The accounts that a login name (as JAAS verified it) stands for, over all tenants; empty when none. */
    List<Account> accounts(String login);

    /** All users of a tenant, by display name, inactive ones included. */
    List<HostUser> list(TenantId tenant);
}
