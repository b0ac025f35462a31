package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.MailReaders.Reader;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.persistence.Transactions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the threads of new mails and writes their rows: each in one round trip however many there are. */
public final class NewMails {

    private static final String EMAIL = "insert into mail_incoming_email (tenant_id, id, version, run_id, message_id,"
            + " in_reply_to, thread_references, thread_key, direction, subject, text_body, has_html, addresses,"
            + " attachments, flags, size_bytes, occurred_at, recorded_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String THREADS =
            "select asked.message_id, (select min(e.thread_key) from mail_incoming_email e"
                    + " where e.tenant_id = ? and e.message_id = asked.message_id)"
                    + " from unnest(cast(? as varchar array)) asked(message_id)";
    private static final String SIGHTINGS = "insert into mail_sighting (tenant_id, mailbox_id, email_id)"
            + " select cast(? as varchar), cast(? as uuid), mail from unnest(cast(? as uuid array)) mails(mail)";
    private static final String READERS = "insert into mail_reader (tenant_id, email_id, kind, subject)"
            + " select cast(? as varchar), mail, kind, subject from unnest(cast(? as uuid array)) mails(mail)"
            + " cross join unnest(cast(? as varchar array), cast(? as varchar array)) readers(kind, subject)";

    /** A mail with the key of its thread. */
    public record Row(MailMessage mail, String threadKey) {}

    private interface Filling<T> {
        void fill(PreparedStatement insert, T value) throws SQLException;
    }

    private final Transactions transactions;

    public NewMails(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The keys of the threads of mails with these Message-IDs, as far as they are there. Each is asked about in the index,
     * see {@link Fingerprints#known}.
     */
    public Map<String, String> threadsOf(TenantId tenant, Collection<String> messageIds) {
        Map<String, String> keys = new HashMap<>();
        if (messageIds.isEmpty()) {
            return keys;
        }
        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(THREADS)) {
            select.setString(1, tenant.value());
            select.setArray(2, words(connection, messageIds.stream()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(2) != null) {
                        keys.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
        return keys;
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
        Object[] ids = mails.stream().map(MailId::value).toArray();
        run(SIGHTINGS, (insert, connection) -> {
            insert.setString(1, tenant.value());
            insert.setObject(2, mailbox.value());
            insert.setArray(3, connection.createArrayOf("uuid", ids));
        });
        List<Reader> each = readers.readers();
        run(READERS, (insert, connection) -> {
            insert.setString(1, tenant.value());
            insert.setArray(2, connection.createArrayOf("uuid", ids));
            insert.setArray(
                    3,
                    words(connection, each.stream().map(reader -> reader.kind().name())));
            insert.setArray(4, words(connection, each.stream().map(Reader::subject)));
        });
    }

    private static Array words(Connection connection, Stream<String> words) throws SQLException {
        return connection.createArrayOf("varchar", words.toArray());
    }

    private void run(String sql, Filling<Connection> filling) {
        Connection connection = transactions.connection();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            filling.fill(insert, connection);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
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
