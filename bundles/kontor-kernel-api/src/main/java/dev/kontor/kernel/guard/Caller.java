package dev.kontor.kernel.guard;

import dev.kontor.kernel.Channel;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Who passed the guard: only {@link Guard} makes one, so code that asks for a {@code Caller} can't be reached
 * unguarded. Valid during the call only.
 */
public interface Caller {

    TenantId tenant();

    UserId user();

    /** The user's name as it stands at this moment; activities and audit rows keep it. */
    String displayName();

    /** The teams of the user, the main one first; empty for the system. */
    List<TeamId> teams();

    /** Whether the user has the permission, and its module is on. */
    boolean may(Permission permission);

    Channel channel();

    /** The zone the user reads times in. */
    ZoneId zone();

    /** The language the user reads. */
    Locale locale();

    /** Whether it is the kernel itself that acts. */
    boolean system();
}
