package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.MailId;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * What was taken in, each mail once. Of two runs that claim the same mail, the second waits for the first: then the mail
 * is there, or (after a rollback) it is its own.
 */
public final class Fingerprints {

    private static final String DUPLICATE_KEY = "23505";

    private final Transactions transactions;

    public Fingerprints(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Takes the mail in; false when it is there already. */
    public boolean claim(TenantId tenant, String fingerprint, MailId email, String messageId) {
        String there = "select 1 from mail_fingerprint where tenant_id = ? and fingerprint = ?";
        return !exists(there, tenant.value(), fingerprint) && insert(tenant, fingerprint, email, messageId);
    }

    /** Whether another mail with this Message-ID was taken in. */
    public boolean reused(TenantId tenant, String messageId, String fingerprint) {
        String other = "select 1 from mail_fingerprint where tenant_id = ? and message_id = ? and fingerprint <> ?";
        return exists(other, tenant.value(), messageId, fingerprint);
    }

    private boolean exists(String sql, String... parameters) {
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private boolean insert(TenantId tenant, String fingerprint, MailId email, String messageId) {
        Connection connection = transactions.connection();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_fingerprint (tenant_id, fingerprint, email_id, message_id) values (?, ?, ?, ?)")) {
            insert.setString(1, tenant.value());
            insert.setString(2, fingerprint);
            insert.setObject(3, email.value());
            insert.setString(4, messageId);
            return inserted(connection, insert);
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private static boolean inserted(Connection connection, PreparedStatement insert) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insert.executeUpdate();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_KEY.equals(e.getSQLState())) {
                connection.rollback(before);
                return false;
            }
            throw e;
        }
    }
}
