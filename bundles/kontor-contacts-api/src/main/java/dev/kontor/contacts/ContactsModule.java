package dev.kontor.contacts;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;

/** The names of the module: its id and permissions. */
public final class ContactsModule {

    public static final ModuleId ID = new ModuleId("contacts");

    /** See contacts, clients, labels and lists. */
    public static final Permission READ = new Permission(ID, "read");

    /** Create and change them. */
    public static final Permission WRITE = new Permission(ID, "write");

    /** Delete them. */
    public static final Permission DELETE = new Permission(ID, "delete");

    /** Join contacts into one record and take that back. */
    public static final Permission MERGE = new Permission(ID, "merge");

    /** Keep the definitions of labels and lists. */
    public static final Permission SETUP = new Permission(ID, "setup");

    private ContactsModule() {}
}
