package dev.kontor.host.standalone;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import java.util.List;

/**
 * The users of a tenant. Permission {@code kernel.users} for every method. Changes are audited and count at the next
 * call of the user: at most a second later. Passwords aren't kept here: login names are those of Karaf's JAAS realm.
 */
public interface Users {

    /** All users by display name, inactive ones included. */
    Outcome<List<User>> list(CallContext call);

    /**
     * Creates an active user. {@code Validation} for what is malformed, unknown teams and roles; {@code Conflict(exists)}
     * for an id in use, {@code Conflict(login-in-use)} for a login name that another user of the tenant has.
     */
    Outcome<User> create(CallContext call, UserId id, UserData data);

    /**
     * Changes a user. Refused as {@link #create} is; {@code NotFound}, {@code Conflict(stale-version)}.
     */
    Outcome<User> change(CallContext call, UserId id, long version, UserData data);

    /**
     * Lets a user act or not. Users are never deleted: what they did keeps their name. Idempotent; {@code NotFound},
     * {@code Conflict(stale-version)} unless the user is already in that state.
     */
    Outcome<User> setActive(CallContext call, UserId id, long version, boolean active);
}
