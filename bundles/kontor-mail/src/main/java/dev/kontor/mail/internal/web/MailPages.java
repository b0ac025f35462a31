package dev.kontor.mail.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.MailModule;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages of the module: the import, the mailboxes, and a mail. */
public final class MailPages implements PageModule {

    private static final int AFTER_THE_INBOX = 30;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public ModuleId module() {
        return MailModule.ID;
    }

    @Override
    public String script() {
        return "mail.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                                "mail/import", "E-Mail-Import", "Mail import", AFTER_THE_INBOX, MailModule.IMPORT.key())
                        .in(NavigationGroup.ADMINISTRATION, "upload"),
                new NavigationEntry(
                                "mail/mailboxes",
                                "Postfächer",
                                "Mailboxes",
                                AFTER_THE_INBOX + 1,
                                MailModule.MAILBOX.key())
                        .in(NavigationGroup.ADMINISTRATION, "mail"));
    }
}
