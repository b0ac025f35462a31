package dev.kontor.activities;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;

/** The names of the module: its id and permissions. */
public final class ActivitiesModule {

    public static final ModuleId ID = new ModuleId("activities");

    /** See the activities of one's own teams and one's own private ones. */
    public static final Permission READ = new Permission(ID, "read");

    /** See those of all teams (never another's private ones). */
    public static final Permission READ_ALL_TEAMS = new Permission(ID, "read-all-teams");

    /** Record activities. */
    public static final Permission WRITE = new Permission(ID, "write");

    /** Delete activities. */
    public static final Permission DELETE = new Permission(ID, "delete");

    /** Work on the inbox of unassigned interactions. */
    public static final Permission ASSIGN = new Permission(ID, "assign");

    private ActivitiesModule() {}
}
