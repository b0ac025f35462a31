package dev.kontor.kernel.module;

import dev.kontor.kernel.guard.Permission;

/** The names of the kernel itself: its permissions. It is always on. */
public final class KernelModule {

    /** Create and see tenants; counts in {@code Tenants.PLATFORM} only. */
    public static final Permission TENANTS = new Permission(ModuleId.KERNEL, "tenants");

    /** See modules and switch them on and off for the tenant. */
    public static final Permission MODULES = new Permission(ModuleId.KERNEL, "modules");

    /** Read the audit trail. */
    public static final Permission AUDIT = new Permission(ModuleId.KERNEL, "audit");

    /** Keep the users, teams and roles of the tenant, where the host leaves them to Kontor. */
    public static final Permission USERS = new Permission(ModuleId.KERNEL, "users");

    /** See, retry and drop the events that wait for their subscribers or that those could not handle. */
    public static final Permission EVENTS = new Permission(ModuleId.KERNEL, "events");

    /** Read what such an event says, personal data included. */
    public static final Permission EVENT_CONTENT = new Permission(ModuleId.KERNEL, "event-content");

    /** Hand in interactions. */
    public static final Permission INTAKE = new Permission(ModuleId.KERNEL, "intake");

    /** See what the health checks of the node found; they speak of the installation, not of one tenant. */
    public static final Permission HEALTH = new Permission(ModuleId.KERNEL, "health");

    /** Export and erase persons, and keep them from being erased. */
    public static final Permission PRIVACY = new Permission(ModuleId.KERNEL, "privacy");

    /**
     * Read the content of e-mails wherever it stands: in timelines, in what is found, in the mails themselves. Without
     * it, only of one's own.
     */
    public static final Permission READ_EMAIL = new Permission(ModuleId.KERNEL, "read-email");

    /** Keep the cases of the tenant, where the host leaves them to Kontor. */
    public static final Permission CASES = new Permission(ModuleId.KERNEL, "cases");

    /** Keep the bearer tokens of the tenant. */
    public static final Permission TOKENS = new Permission(ModuleId.KERNEL, "tokens");

    private KernelModule() {}
}
