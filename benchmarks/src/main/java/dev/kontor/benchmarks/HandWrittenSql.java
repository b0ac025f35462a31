package dev.kontor.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The best SQL for each operation: one connection that is kept, statements that stay prepared, no layer between. */
final class HandWrittenSql implements AutoCloseable {

    private static final int PAGE = 10;
    private static final String COLUMNS = "id, version, contact_id, type, direction, source_kind, source_id,"
            + " occurred_at, recorded_at, team_id, owner_id, actor_id, actor_name, subject, sender, snippet, flags";

    private final String tenant;
    private final Connection connection;
    private final PreparedStatement append;
    private final PreparedStatement appendAudit;
    private final PreparedStatement appendEvent;
    private final PreparedStatement newest;
    private final PreparedStatement older;
    private final PreparedStatement match;

    HandWrittenSql(DataSource dataSource, String tenant) throws SQLException {
        this.tenant = tenant;
        connection = dataSource.getConnection();
        append = connection.prepareStatement(
                "insert into activities_activity (tenant_id, " + COLUMNS + ", channel) values (?, ?, 1, ?, 'CALL',"
                        + " 'OUT', null, null, ?, ?, ?, 'anna',"
                        + " 'anna', 'Anna', ?, null, ?, '', 'JAVA')");
        appendAudit = connection.prepareStatement(
                "insert into kernel_audit (tenant_id, action, subject_type, subject_id, person, occurred_at,"
                        + " recorded_at, actor, channel, content, signature) values (?, 'activities.activity-recorded',"
                        + " 'activity', ?, ?, ?, ?, 'anna', 'JAVA', cast('{}' as bytea), cast('' as bytea))");
        appendEvent = connection.prepareStatement("insert into kernel_event (tenant_id, event_id, type, order_key,"
                + " occurred_at, recorded_at, actor, channel, payload)"
                + " values (?, ?, 'activities.activity-recorded', ?, ?, ?, 'anna', 'JAVA', '{}')");
        newest = connection.prepareStatement(page(""));
        older = connection.prepareStatement(page(" and (occurred_at, id) < (?, ?)"));
        match = connection.prepareStatement("select c.id, c.record_id, c.display_name, c.team_id from contacts_point p"
                + " join contacts_contact c on c.tenant_id = p.tenant_id and c.id = p.contact_id"
                + " where p.tenant_id = ? and p.kind = ? and p.normalized = ? and c.deleted_at is null"
                + " order by c.recorded_at, c.id");
    }

    /** The page of all contacts that are one customer, each read by the index, in one round trip. */
    private static String page(String place) {
        return "select a.* from contacts_contact c join contacts_contact m on m.tenant_id = c.tenant_id"
                + " and m.record_id = c.record_id and m.deleted_at is null cross join lateral (select " + COLUMNS
                + " from activities_activity where tenant_id = m.tenant_id and contact_id = m.id"
                + " and deleted_at is null and (team_id = ? or team_id is null and owner_id = ?)" + place
                + " order by occurred_at desc, id desc limit " + (PAGE + 1) + ") a"
                + " where c.tenant_id = ? and c.id = ? order by a.occurred_at desc, a.id desc limit " + (PAGE + 1);
    }

    /** The activity alone. */
    void append(UUID contact, UUID id, Instant at) throws SQLException {
        connection.setAutoCommit(true);
        insertActivity(contact, id, at);
    }

    /** The activity, its audit row and its event, as the service writes them. */
    void appendWithAuditAndEvent(UUID contact, UUID id, Instant at) throws SQLException {
        connection.setAutoCommit(false);
        insertActivity(contact, id, at);
        appendAudit.setString(1, tenant);
        appendAudit.setString(2, id.toString());
        appendAudit.setObject(3, contact);
        appendAudit.setObject(4, time(at));
        appendAudit.setObject(5, time(at));
        appendAudit.executeUpdate();
        appendEvent.setString(1, tenant);
        appendEvent.setObject(2, UUID.randomUUID());
        appendEvent.setString(3, contact.toString());
        appendEvent.setObject(4, time(at));
        appendEvent.setObject(5, time(at));
        appendEvent.executeUpdate();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insertActivity(UUID contact, UUID id, Instant at) throws SQLException {
        append.setString(1, tenant);
        append.setObject(2, id);
        append.setObject(3, contact);
        append.setObject(4, time(at));
        append.setObject(5, time(at));
        append.setString(6, Dataset.TEAM);
        append.setString(7, "Rückfrage");
        append.setString(8, "Aufmaß am Donnerstag um 8 Uhr bestätigt.");
        append.executeUpdate();
    }

    /** The newest page. */
    Place newest(UUID contact) throws SQLException {
        newest.setString(1, Dataset.TEAM);
        newest.setString(2, "anna");
        newest.setString(3, tenant);
        newest.setObject(4, contact);
        return read(newest);
    }

    /** The page after a place. */
    Place older(UUID contact, Place after) throws SQLException {
        older.setString(1, Dataset.TEAM);
        older.setString(2, "anna");
        older.setTimestamp(3, after.at());
        older.setObject(4, after.id());
        older.setString(5, tenant);
        older.setObject(6, contact);
        return read(older);
    }

    /** How many contacts have the address or number. */
    int match(String kind, String normalized) throws SQLException {
        match.setString(1, tenant);
        match.setString(2, kind);
        match.setString(3, normalized);
        int count = 0;
        try (ResultSet rows = match.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1, UUID.class);
                rows.getObject(2, UUID.class);
                rows.getString(3);
                rows.getString(4);
                count++;
            }
        }
        return count;
    }

    /** Reads every column of every row, as a caller would; the last row of the page is where the next one begins. */
    private static Place read(PreparedStatement statement) throws SQLException {
        Place last = null;
        int rows = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                for (int column = 2; column <= 17; column++) {
                    row.getObject(column);
                }
                if (++rows <= PAGE) {
                    last = new Place(row.getTimestamp(8), id);
                }
            }
        }
        return rows > PAGE ? last : null;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** The last row of a page. */
    record Place(Timestamp at, UUID id) {}
}
