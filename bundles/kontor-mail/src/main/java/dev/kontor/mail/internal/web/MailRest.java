package dev.kontor.mail.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.web.RestModule;
import java.util.Set;

/** The REST resources of the module, below {@code /kontor/api/mail/}. */
public final class MailRest implements RestModule {
    private final Set<Object> resources;

    public MailRest(MailImports imports, MailMessages messages, Mailboxes mailboxes, MailEntries entries, Spool spool) {
        resources = Set.of(
                new ImportResource(imports),
                new MessageResource(messages, spool),
                new MailboxResource(mailboxes),
                new EntryResource(entries));
    }

    @Override
    public String path() {
        return "mail";
    }

    @Override
    public ModuleId module() {
        return MailModule.ID;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
