package dev.kontor.activities;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;
import java.util.Locale;

/** The names of the module: its id and permissions. */
public final class ActivitiesModule {

    public static final ModuleId ID = new ModuleId("activities");

    /** See timelines: in them one's own activities, those that one owns. */
    public static final Permission READ = new Permission(ID, "read");

    /** See also what others do in one's own teams. */
    public static final Permission READ_TEAMS = new Permission(ID, "read-teams");

    /** See those of all teams (never another's private ones). */
    public static final Permission READ_ALL_TEAMS = new Permission(ID, "read-all-teams");

    /** Record activities. */
    public static final Permission WRITE = new Permission(ID, "write");

    /** Delete activities. */
    public static final Permission DELETE = new Permission(ID, "delete");

    /** Bring deleted activities back. */
    public static final Permission RESTORE = new Permission(ID, "restore");

    /** Work on the inbox of unassigned interactions. */
    public static final Permission ASSIGN = new Permission(ID, "assign");

    /** Set for each type whether it is recorded, restricted, makes contacts. */
    public static final Permission CONFIGURE = new Permission(ID, "configure");

    /** See figures of teams, of other users, and by user; only of what one sees in timelines (A59). */
    public static final Permission FIGURES_OF_COLLEAGUES = new Permission(ID, "figures-of-colleagues");

    private ActivitiesModule() {}

    /** See activities of a type also where the tenant has restricted it (A49), for example {@code type-chat}. */
    public static Permission readType(String type) {
        return new Permission(ID, "type-" + type.toLowerCase(Locale.ROOT));
    }
}
