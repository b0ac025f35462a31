package dev.kontor.mail;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;

/** The names of the module: its id, permissions and the kind of its sources. */
public final class MailModule {

    public static final ModuleId ID = new ModuleId("mail");

    /** The kind of a {@code SourceRef} that points to a mail; its id is the mail's. */
    public static final String SOURCE_KIND = "mail";

    /** See mails: one's own, with {@code kernel.read-email} all. */
    public static final Permission READ = new Permission(ID, "read");

    /** Import mail files, and see the import runs. */
    public static final Permission IMPORT = new Permission(ID, "import");

    /** Keep mailboxes that are one's own alone. */
    public static final Permission MAILBOX = new Permission(ID, "mailbox");

    /** With {@link #MAILBOX}: keep all mailboxes, and see the mails of those that nobody was given. */
    public static final Permission ANY_MAILBOX = new Permission(ID, "mailbox-any");

    private MailModule() {}
}
