package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.MailId;
import dev.kontor.persistence.Transactions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was taken in, each mail once. Of two runs that claim the same mail, the second waits for the first: then the mail
 * is there, or (after a rollback) it is its own.
 */
public final class Fingerprints {

    private static final String DUPLICATE_KEY = "23505";
    private static final String ASKED =
            " from unnest(cast(? as varchar array), cast(? as varchar array)) asked(fingerprint, message_id)";
    private static final String OTHERS = ", (select count(*) from mail_fingerprint f where f.tenant_id = ?"
            + " and f.message_id = asked.message_id and f.fingerprint <> asked.fingerprint)";
    private static final String THERE =
            ", (select count(*) from mail_fingerprint f where f.tenant_id = ? and f.fingerprint = asked.fingerprint)";
    private static final String INSERT =
            "insert into mail_fingerprint (tenant_id, fingerprint, email_id, message_id) values ";

    private final Transactions transactions;

    public Fingerprints(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A mail on its way in. */
    public record Claim(String fingerprint, MailId email, String messageId) {}

    /** By what a mail is recognised; the Message-ID may be null. */
    public record Mark(String fingerprint, String messageId) {}

    /**
     * What is there of some mails.
     *
     * @param fingerprints of those that were taken in already; none on PostgreSQL, where the claim itself tells
     * @param reused of those whose Message-ID another mail has
     */
    public record Known(Set<String> fingerprints, Set<String> reused) {}

    /**
     * Each mail is asked about in the index: for a list of values PostgreSQL would read all of a table that was small when
     * it made its plan.
     */
    public Known known(TenantId tenant, List<Mark> marks) {
        Known known = new Known(new HashSet<>(), new HashSet<>());
        Connection connection = transactions.connection();
        try {
            String there = onPostgreSql(connection) ? ", 0" : THERE;
            try (PreparedStatement select =
                    connection.prepareStatement("select asked.fingerprint" + OTHERS + there + ASKED)) {
                int place = 0;
                select.setString(++place, tenant.value());
                if (there.equals(THERE)) {
                    select.setString(++place, tenant.value());
                }
                select.setArray(++place, words(connection, marks.stream().map(Mark::fingerprint)));
                select.setArray(++place, words(connection, marks.stream().map(Mark::messageId)));
                read(select, known);
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
        return known;
    }

    private static void read(PreparedStatement select, Known known) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong(2) > 0) {
                    known.reused().add(rows.getString(1));
                }
                if (rows.getLong(3) > 0) {
                    known.fingerprints().add(rows.getString(1));
                }
            }
        }
    }

    private static boolean onPostgreSql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static Array words(Connection connection, Stream<String> words) throws SQLException {
        return connection.createArrayOf("varchar", words.toArray());
    }

    /**
     * Takes mails in; gives those that somebody else took in first. In the order of the fingerprints, so that nobody waits
     * in a ring.
     */
    public Set<String> claim(TenantId tenant, List<Claim> claims) {
        List<Claim> inOrder =
                claims.stream().sorted(Comparator.comparing(Claim::fingerprint)).toList();
        Connection connection = transactions.connection();
        try {
            if (onPostgreSql(connection)) {
                return inOrder.isEmpty() ? Set.of() : lost(connection, tenant, inOrder);
            }
            if (inOrder.size() > 1 && inserted(connection, tenant, inOrder)) {
                return Set.of();
            }
            Set<String> lost = new HashSet<>();
            for (Claim claim : inOrder) {
                if (!inserted(connection, tenant, List.of(claim))) {
                    lost.add(claim.fingerprint());
                }
            }
            return lost;
        } catch (SQLException e) {
            throw new SqlException(e);
        }
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

    /** All in one round trip, those that are there too. */
    private static Set<String> lost(Connection connection, TenantId tenant, List<Claim> claims) throws SQLException {
        Set<String> lost = new HashSet<>(claims.stream().map(Claim::fingerprint).toList());
        try (PreparedStatement insert = connection.prepareStatement(
                INSERT + places(claims) + " on conflict do nothing returning fingerprint")) {
            fill(insert, tenant, claims);
            try (ResultSet won = insert.executeQuery()) {
                while (won.next()) {
                    lost.remove(won.getString(1));
                }
            }
        }
        return lost;
    }

    /** All in one round trip; none is inserted where one is there meanwhile. */
    private static boolean inserted(Connection connection, TenantId tenant, List<Claim> claims) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(INSERT + places(claims))) {
            fill(insert, tenant, claims);
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

    private static String places(List<Claim> claims) {
        return claims.stream().map(claim -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
    }

    private static void fill(PreparedStatement insert, TenantId tenant, List<Claim> claims) throws SQLException {
        int place = 0;
        for (Claim claim : claims) {
            insert.setString(++place, tenant.value());
            insert.setString(++place, claim.fingerprint());
            insert.setObject(++place, claim.email().value());
            insert.setString(++place, claim.messageId());
        }
    }
}
