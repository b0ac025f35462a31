package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.MailReaders.Reader;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.persistence.Transactions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes the rows of new mails, each table in one round trip however many there are. */
public final class NewMails {

    private static final String EMAIL = "insert into mail_incoming_email (tenant_id, id, version, run_id, message_id,"
            + " in_reply_to, thread_references, thread_key, direction, subject, text_body, has_html, addresses,"
            + " attachments, flags, size_bytes, occurred_at, recorded_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** A mail with the key of its thread. */
    public record Row(MailMessage mail, String threadKey) {}

    private interface Filling<T> {
        void fill(PreparedStatement insert, T value) throws SQLException;
    }

    private final Transactions transactions;

    public NewMails(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param run the import that brought them, or null for a mailbox */
    public void add(TenantId tenant, List<Row> rows, ImportRunId run) {
        insert(EMAIL, rows, (insert, row) -> {
            MailMessage mail = row.mail();
            int place = 0;
            insert.setString(++place, tenant.value());
            insert.setObject(++place, mail.id().value());
            insert.setObject(++place, run == null ? null : run.value());
            insert.setString(++place, mail.messageId());
            insert.setString(++place, mail.inReplyTo());
            insert.setString(++place, String.join("\n", mail.references()));
            insert.setString(++place, row.threadKey());
            insert.setString(++place, mail.direction().name());
            insert.setString(++place, mail.subject());
            insert.setString(++place, mail.text());
            insert.setBoolean(++place, mail.hasHtml());
            insert.setString(++place, StoredLists.written(mail.addresses()));
            insert.setString(++place, StoredLists.written(mail.attachments()));
            insert.setString(++place, String.join("\n", mail.flags()));
            insert.setLong(++place, mail.size());
            insert.setObject(++place, at(mail.occurredAt()));
            insert.setObject(++place, at(mail.recordedAt()));
        });
    }

    /** They came by a mailbox, and are seen by its readers. */
    public void seen(TenantId tenant, List<MailId> mails, MailboxId mailbox, MailReaders readers) {
        insert(
                "insert into mail_sighting (tenant_id, email_id, mailbox_id) values (?, ?, ?)",
                mails,
                (insert, mail) -> {
                    insert.setString(1, tenant.value());
                    insert.setObject(2, mail.value());
                    insert.setObject(3, mailbox.value());
                });
        for (Reader reader : readers.readers()) {
            insert(
                    "insert into mail_reader (tenant_id, email_id, kind, subject) values (?, ?, ?, ?)",
                    mails,
                    (insert, mail) -> {
                        insert.setString(1, tenant.value());
                        insert.setObject(2, mail.value());
                        insert.setString(3, reader.kind().name());
                        insert.setString(4, reader.subject());
                    });
        }
    }

    private <T> void insert(String sql, List<T> values, Filling<T> filling) {
        try (PreparedStatement insert = transactions.connection().prepareStatement(sql)) {
            for (T value : values) {
                filling.fill(insert, value);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
