package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.MailReaders.Kind;
import dev.kontor.mail.internal.domain.MailReaders.Reader;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** By which mailboxes a mail came, and who sees it therefore. */
public final class MailAudience {

    private final TenantSql sql;

    public MailAudience(Unit unit) {
        sql = new TenantSql(unit);
    }

    /**
     * The mail came by this mailbox; whether that was new. Only then its readers are added: a mailbox that gets a team
     * later opens no mail that it has shown before (W26).
     */
    public boolean seen(MailId mail, MailboxId mailbox, MailReaders readers) {
        String known = "select count(*) from mail_sighting where tenant_id = ?1 and email_id = ?2 and mailbox_id = ?3";
        if (sql.count(known, mail.value(), mailbox.value()) > 0) {
            return false;
        }
        sql.execute(
                "insert into mail_sighting (tenant_id, email_id, mailbox_id) values (?1, ?2, ?3)",
                mail.value(),
                mailbox.value());
        List<Reader> there = readers(mail);
        for (Reader reader : readers.readers()) {
            if (!there.contains(reader)) {
                sql.execute(
                        "insert into mail_reader (tenant_id, email_id, kind, subject) values (?1, ?2, ?3, ?4)",
                        mail.value(),
                        reader.kind().name(),
                        reader.subject());
            }
        }
        return true;
    }

    /** Nobody for a mail of a file. */
    public List<Reader> readers(MailId mail) {
        return sql
                .rows("select kind, subject from mail_reader where tenant_id = ?1 and email_id = ?2", mail.value())
                .stream()
                .map(row -> new Reader(Kind.valueOf((String) row[0]), (String) row[1]))
                .toList();
    }

    /** Whether the caller sees a mail that came by a mailbox. */
    public boolean includes(MailId mail, Caller caller) {
        return caller.system() || readers(mail).stream().anyMatch(reader -> is(reader, caller));
    }

    /** Those of the thread to which this one belongs that came by mailboxes and are seen by the caller. */
    public Set<MailId> inThread(MailId mail, Caller caller) {
        return sql
                .rows(
                        "select r.email_id, r.kind, r.subject from mail_reader r where r.tenant_id = ?1 and r.email_id in"
                                + " (select e.id from mail_incoming_email e join mail_incoming_email o"
                                + " on o.tenant_id = e.tenant_id and o.thread_key = e.thread_key"
                                + " where o.tenant_id = ?1 and o.id = ?2)",
                        mail.value())
                .stream()
                .filter(row ->
                        caller.system() || is(new Reader(Kind.valueOf((String) row[1]), (String) row[2]), caller))
                .map(row -> new MailId((UUID) row[0]))
                .collect(Collectors.toSet());
    }

    private static boolean is(Reader reader, Caller caller) {
        boolean emails = caller.may(KernelModule.READ_EMAIL);
        return switch (reader.kind()) {
            case USER -> reader.subject().equals(caller.user().value());
            case TEAM ->
                emails && caller.teams().stream().anyMatch(team -> team.value().equals(reader.subject()));
            case EVERYBODY -> emails;
            case KEEPERS -> caller.may(MailModule.ANY_MAILBOX);
        };
    }
}
