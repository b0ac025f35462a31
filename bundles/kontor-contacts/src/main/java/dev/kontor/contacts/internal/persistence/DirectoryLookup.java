package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is it? Asked for every mail that comes in and every timeline that is read, so each question is one statement on
 * an index and goes past JPA.
 */
public final class DirectoryLookup {
    private static final String MATCH = "select c.id, c.record_id, c.display_name, c.team_id from contacts_contact c";
    private static final String OLDEST_FIRST = " order by c.recorded_at, c.id";
    private static final String BY_POINT = "select c.id, c.record_id, c.display_name, c.team_id from contacts_point p"
            + " join contacts_contact c on c.tenant_id = p.tenant_id and c.id = p.contact_id"
            + " where p.tenant_id = ? and c.deleted_at is null and p.normalized = ? and p.kind = ?" + OLDEST_FIRST;
    private static final String BY_ID = MATCH + " where c.tenant_id = ? and c.deleted_at is null and c.id = ?";
    private static final String BY_IDS =
            MATCH + " where c.tenant_id = ? and c.deleted_at is null and c.id = any(?)" + OLDEST_FIRST;
    private static final String MEMBERS = "select m.id, m.record_id from contacts_contact m"
            + " where m.tenant_id = ? and m.deleted_at is null and m.record_id = (select c.record_id"
            + " from contacts_contact c where c.tenant_id = ? and c.id = ? and c.deleted_at is null)"
            + " order by m.recorded_at, m.id";

    private static final String EVER_MEMBERS =
            "select m.id from contacts_contact m where m.tenant_id = ? and m.record_id ="
                    + " (select c.record_id from contacts_contact c where c.tenant_id = ? and c.id = ?)";

    private final Transactions transactions;
    private final Unit unit;

    public DirectoryLookup(Transactions transactions, Unit unit) {
        this.transactions = transactions;
        this.unit = unit;
    }

    /** Those that have the point, the oldest first. */
    public List<ContactMatch> withPoint(TenantId tenant, HandleKind kind, String normalized) {
        return rows(
                BY_POINT,
                statement -> {
                    statement.setString(1, tenant.value());
                    statement.setString(2, normalized);
                    statement.setString(3, kind.name());
                },
                DirectoryLookup::match);
    }

    /** Those that exist and aren't deleted, the oldest first. */
    public List<ContactMatch> named(TenantId tenant, Collection<ContactId> contacts) {
        Object[] ids = contacts.stream().map(TypedId::value).toArray();
        // PostgreSQL keeps the plan for one; for a list it would make a new one each time.
        boolean one = ids.length == 1;
        return rows(
                one ? BY_ID : BY_IDS,
                statement -> {
                    statement.setString(1, tenant.value());
                    statement.setObject(
                            2, one ? ids[0] : statement.getConnection().createArrayOf("uuid", ids));
                },
                DirectoryLookup::match);
    }

    /** The record of a contact; empty for an unknown or deleted contact. */
    public Optional<RecordMembers> members(TenantId tenant, ContactId contact) {
        List<UUID[]> members = rows(MEMBERS, statement -> bind(statement, tenant, contact), row ->
                new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)});
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordMembers(
                        new RecordId(members.get(0)[1]),
                        members.stream().map(member -> new ContactId(member[0])).toList()));
    }

    /** The contacts of the same record, deleted ones too; empty for an unknown contact. */
    public List<ContactId> everMembers(TenantId tenant, ContactId contact) {
        return rows(
                EVER_MEMBERS,
                statement -> bind(statement, tenant, contact),
                row -> new ContactId(row.getObject(1, UUID.class)));
    }

    private static void bind(PreparedStatement statement, TenantId tenant, ContactId contact) throws SQLException {
        statement.setString(1, tenant.value());
        statement.setString(2, tenant.value());
        statement.setObject(3, contact.value());
    }

    private <T> List<T> rows(String sql, Binding binding, Reading<T> reading) {
        unit.flush(); // what this transaction has written by JPA counts too
        Connection connection = transactions.connection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static ContactMatch match(ResultSet row) throws SQLException {
        String team = row.getString(4);
        return new ContactMatch(
                new ContactId(row.getObject(1, UUID.class)),
                new RecordId(row.getObject(2, UUID.class)),
                row.getString(3),
                team == null ? null : new TeamId(team));
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
