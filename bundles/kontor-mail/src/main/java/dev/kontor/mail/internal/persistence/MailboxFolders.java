package dev.kontor.mail.internal.persistence;

import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.List;
import java.util.Optional;

/** How far the folders of mailboxes were read, and what of them can't be read. */
public final class MailboxFolders {

    private static final String FOLDER = " where tenant_id = ?1 and mailbox_id = ?2 and folder = ?3";

    /**
     * Up to where a folder was read.
     *
     * @param validity what the server calls the numbering of the folder: another one, and the numbers mean other mails
     */
    public record Mark(long validity, long lastUid) {}

    private final TenantSql sql;

    public MailboxFolders(Unit unit) {
        sql = new TenantSql(unit);
    }

    public Optional<Mark> mark(MailboxId mailbox, String folder) {
        return sql
                .rows("select uid_validity, last_uid from mail_mailbox_folder" + FOLDER, mailbox.value(), folder)
                .stream()
                .map(row -> new Mark(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .findFirst();
    }

    public void mark(MailboxId mailbox, String folder, Mark mark) {
        int changed = sql.execute(
                "update mail_mailbox_folder set uid_validity = ?4, last_uid = ?5" + FOLDER,
                mailbox.value(),
                folder,
                mark.validity(),
                mark.lastUid());
        if (changed == 0) {
            sql.execute(
                    "insert into mail_mailbox_folder (tenant_id, mailbox_id, folder, uid_validity, last_uid)"
                            + " values (?1, ?2, ?3, ?4, ?5)",
                    mailbox.value(),
                    folder,
                    mark.validity(),
                    mark.lastUid());
        }
    }

    /** Where the mailbox stands on its server counts no more. */
    public void forget(MailboxId mailbox) {
        sql.execute("delete from mail_mailbox_folder where tenant_id = ?1 and mailbox_id = ?2", mailbox.value());
    }

    /** A mail that can't be read; the same one again changes nothing. Whether it was new. */
    public boolean addUnreadable(MailboxId mailbox, String folder, long validity, UnreadableMail mail) {
        String known = "select count(*) from mail_mailbox_unreadable" + FOLDER + " and uid_validity = ?4 and uid = ?5";
        if (sql.count(known, mailbox.value(), folder, validity, mail.position()) > 0) {
            return false;
        }
        sql.execute(
                "insert into mail_mailbox_unreadable (tenant_id, mailbox_id, folder, uid_validity, uid, reason, head)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                mailbox.value(),
                folder,
                validity,
                mail.position(),
                mail.reason(),
                mail.head());
        return true;
    }

    /** By number, those after one. */
    public List<UnreadableMail> unreadable(MailboxId mailbox, long after, int limit) {
        return sql
                .rows(
                        "select uid, reason, head from mail_mailbox_unreadable where tenant_id = ?1 and mailbox_id = ?2"
                                + " and uid > ?3 order by uid fetch first " + limit + " rows with ties",
                        mailbox.value(),
                        after)
                .stream()
                .map(row -> new UnreadableMail(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }
}
