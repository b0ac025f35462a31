package dev.kontor.messaging;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;

/** The names of the module: its id and permissions. */
public final class MessagingModule {

    public static final ModuleId ID = new ModuleId("messaging");

    /** The kind of source by which the timeline points to a contact entry. */
    public static final String SOURCE_KIND = "entry";

    /** See entries that aren't private, and one's own. */
    public static final Permission READ = new Permission(ID, "read");

    /** Write, change and send entries of one's own (Office | CRM | Kontaktmanagement). */
    public static final Permission WRITE = new Permission(ID, "write");

    /** Change and send entries of others too (Kontakte ändern, auch fremde). */
    public static final Permission CHANGE_ANY = new Permission(ID, "change-any");

    /** See private entries of others; each look is audited. */
    public static final Permission READ_PRIVATE = new Permission(ID, "read-private");

    /** Publish entries for customers, and take that back. */
    public static final Permission PUBLISH = new Permission(ID, "publish");

    /** Ask on behalf of a customer's portal. */
    public static final Permission PORTAL = new Permission(ID, "portal");

    /** Write to many contacts at once. */
    public static final Permission CAMPAIGNS = new Permission(ID, "campaigns");

    /** Keep activity categories and prefixes. */
    public static final Permission SETUP = new Permission(ID, "setup");

    private MessagingModule() {}
}
