package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.MailId;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** A mail on its way in. */
    public record Claim(String fingerprint, MailId email, String messageId) {}

    /** Which of these were taken in already. */
    public Set<String> known(TenantId tenant, Collection<String> fingerprints) {
        Set<String> known = new HashSet<>();
        rows(
                "select fingerprint from mail_fingerprint where tenant_id = ? and fingerprint in ",
                tenant,
                fingerprints,
                row -> known.add(row.getString(1)));
        return known;
    }

    /** By which fingerprints mails with these Message-IDs were taken in. */
    public Map<String, Set<String>> withMessageIds(TenantId tenant, Collection<String> messageIds) {
        Map<String, Set<String>> known = new HashMap<>();
        rows(
                "select message_id, fingerprint from mail_fingerprint where tenant_id = ? and message_id in ",
                tenant,
                messageIds,
                row -> known.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                        .add(row.getString(2)));
        return known;
    }

    /**
     * Takes mails in; gives those that somebody else took in first. In the order of the fingerprints, so that nobody waits
     * in a ring.
     */
    public Set<String> claim(TenantId tenant, List<Claim> claims) {
        if (claims.size() > 1 && insertedAtOnce(tenant, claims)) {
            return Set.of();
        }
        Set<String> lost = new HashSet<>();
        for (Claim claim :
                claims.stream().sorted(Comparator.comparing(Claim::fingerprint)).toList()) {
            if (!insert(tenant, claim)) {
                lost.add(claim.fingerprint());
            }
        }
        return lost;
    }

    /** The mail that was taken in with it; whoever else sees it again waits until this transaction ends. */
    public MailId taken(TenantId tenant, String fingerprint) {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select email_id from mail_fingerprint where tenant_id = ? and fingerprint = ?"
                        + " for update")) {
            select.setString(1, tenant.value());
            select.setString(2, fingerprint);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new MailId(rows.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String select, TenantId tenant, Collection<String> values, Row each) {
        if (values.isEmpty()) {
            return;
        }
        String places = values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
        try (PreparedStatement prepared = transactions.connection().prepareStatement(select + places)) {
            prepared.setString(1, tenant.value());
            int place = 1;
            for (String value : values) {
                prepared.setString(++place, value);
            }
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** All in one round trip; nothing is inserted where one is there meanwhile. */
    private boolean insertedAtOnce(TenantId tenant, List<Claim> claims) {
        Connection connection = transactions.connection();
        String rows = claims.stream().map(claim -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_fingerprint (tenant_id, fingerprint, email_id, message_id) values " + rows)) {
            int place = 0;
            for (Claim claim : claims.stream()
                    .sorted(Comparator.comparing(Claim::fingerprint))
                    .toList()) {
                insert.setString(++place, tenant.value());
                insert.setString(++place, claim.fingerprint());
                insert.setObject(++place, claim.email().value());
                insert.setString(++place, claim.messageId());
            }
            return inserted(connection, insert);
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private boolean insert(TenantId tenant, Claim claim) {
        Connection connection = transactions.connection();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_fingerprint (tenant_id, fingerprint, email_id, message_id) values (?, ?, ?, ?)")) {
            insert.setString(1, tenant.value());
            insert.setString(2, claim.fingerprint());
            insert.setObject(3, claim.email().value());
            insert.setString(4, claim.messageId());
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
