package dev.kontor.host.standalone;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/**
 * The roles of a tenant. {@code admin} (everything), {@code agent} and {@code reader} are there from the start. Permission
 * {@code kernel.users} for every method.
 */
public interface Roles {

    /** All roles by name. */
    Outcome<List<Role>> list(CallContext call);

    /**
     * Creates the role, or gives the one with that name other permissions. {@code Validation} for a name that isn't 1 to
     * 40 characters of a to z, 0 to 9 and hyphen, and for what can't be a permission. Idempotent. Audited.
     */
    Outcome<Role> save(CallContext call, Role role);
}
