package dev.kontor.leadflow;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;

/** The names of the module: its id and permissions. */
public final class LeadflowModule {

    public static final ModuleId ID = new ModuleId("leadflow");

    /** See leads, their notes and templates. */
    public static final Permission READ = new Permission(ID, "read");

    /** Work on leads: take the next one, write notes, close. */
    public static final Permission WORK = new Permission(ID, "work");

    /** Release and hand over what others have reserved, and see everybody's figures. */
    public static final Permission SUPERVISE = new Permission(ID, "supervise");

    /** Set the module up: lists, columns, reservation, templates. */
    public static final Permission SETUP = new Permission(ID, "setup");

    private LeadflowModule() {}
}
