package dev.kontor.benchmarks;

import dev.kontor.contacts.internal.domain.Grams;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The best SQL for each operation: one connection that is kept, statements that stay prepared, no layer between. */
final class HandWrittenSql implements AutoCloseable {

    private static final int PAGE = 10;
    private static final String COLUMNS = "id, version, contact_id, type, direction, source_kind, source_id,"
            + " occurred_at, recorded_at, team_id, owner_id, actor_id, actor_name, subject, sender, snippet, flags";

    private static final String ACTIVITY = "insert into activities_activity (tenant_id, " + COLUMNS + ", channel)"
            + " values (?, ?,"
            + " 1, ?, 'CALL',"
            + " 'OUT', null,"
            + " null, ?, ?, ?,"
            + " 'anna',"
            + " 'anna',"
            + " 'Anna', ?,"
            + " null, ?, '',"
            + " 'JAVA')";
    private static final String WORDS = "insert into activities_words (tenant_id, activity_id, words) values (?, ?, ?)";
    private static final String WORD =
            "array_to_tsvector(string_to_array(replace(w.words, ' ', ' ' || substr(w.words, 22, 12)), ' '))"
                    + " @@ cast(? as tsquery)";
    /**
     * Always there: without it a page is planned anew each time, and another index seems as good for a type, where all of
     * the contact's entries of the type are sorted.
     */
    private static final String RANGE = " and occurred_at between ? and ?";

    private static final String AUDIT = "insert into kernel_audit (tenant_id, action, subject_type, subject_id, person,"
            + " occurred_at, recorded_at, actor, channel, content, signature)"
            + " values (?, 'activities.activity-recorded', 'activity', ?, ?, ?, ?, 'anna', 'JAVA',"
            + " cast('{}' as bytea), cast('' as bytea))";
    private static final String EVENT = "insert into kernel_event (tenant_id, event_id, type, order_key, occurred_at,"
            + " recorded_at, actor, channel, payload)"
            + " values (?, ?, 'activities.activity-recorded', ?, ?, ?, 'anna', 'JAVA', '{}')";

    private static final OffsetDateTime FIRST = time(Instant.parse("0001-01-01T00:00:00Z"));
    private static final OffsetDateTime LAST = time(Instant.parse("9999-12-31T23:59:59Z"));

    private final String tenant;
    private final Connection connection;
    private final PreparedStatement append;
    private final PreparedStatement appendWords;
    private final PreparedStatement appendAudit;
    private final PreparedStatement appendEvent;
    private final PreparedStatement appendInOne;
    private final PreparedStatement newest;
    private final PreparedStatement older;
    private final PreparedStatement newestOfType;
    private final PreparedStatement foundRare;
    private final PreparedStatement foundCommon;
    private final PreparedStatement match;
    private final PreparedStatement search;

    HandWrittenSql(DataSource dataSource, String tenant) throws SQLException {
        this.tenant = tenant;
        connection = dataSource.getConnection();
        append = connection.prepareStatement(ACTIVITY);
        appendWords = connection.prepareStatement(WORDS);
        appendAudit = connection.prepareStatement(AUDIT);
        appendEvent = connection.prepareStatement(EVENT);
        appendInOne = connection.prepareStatement(
                "with activity as (" + ACTIVITY + "), words as (" + WORDS + "), audit as (" + AUDIT + ") " + EVENT);
        newest = connection.prepareStatement(page(RANGE));
        newestOfType = connection.prepareStatement(page(" and type = ? and direction = ?" + RANGE));
        older = connection.prepareStatement(page(RANGE + " and (occurred_at, id) < (?, ?)"));
        foundRare =
                connection.prepareStatement("with hits as materialized (select w.activity_id from activities_words w"
                        + " where w.tenant_id = ? and " + WORD + ") select " + COLUMNS
                        + " from hits cross join lateral (select *"
                        + " from activities_activity where tenant_id = ? and id = hits.activity_id and contact_id = ?"
                        + " and deleted_at is null and (team_id = ? or team_id is null and owner_id = ?) offset 0) a"
                        + " order by occurred_at desc, id desc limit " + (PAGE + 1));
        foundCommon = connection.prepareStatement(page(RANGE + " and (select w.words like ? from activities_words w"
                + " where w.tenant_id = activities_activity.tenant_id and w.activity_id = activities_activity.id)"));
        match = connection.prepareStatement("select c.id, c.record_id, c.display_name, c.team_id from contacts_point p"
                + " join contacts_contact c on c.tenant_id = p.tenant_id and c.id = p.contact_id"
                + " where p.tenant_id = ? and p.kind = ? and p.normalized = ? and c.deleted_at is null"
                + " order by c.recorded_at, c.id");
        search = connection.prepareStatement("select c.id, c.record_id, c.display_name, c.company, " + point("EMAIL")
                + ", " + point("PHONE") + " from contacts_contact c where c.tenant_id = ? and c.deleted_at is null"
                + " and contacts_grams(c.tenant_id, c.search_text || c.client_text) @> string_to_array(?, chr(10))"
                + " and c.search_text || c.client_text like ? order by c.sort_name, c.id limit " + (PAGE + 1));
    }

    private static String point(String kind) {
        return "(select p.entered from contacts_point p where p.tenant_id = c.tenant_id and p.contact_id = c.id"
                + " and p.kind = '" + kind + "' order by p.place limit 1)";
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
        activity(append, contact, id, at);
        append.executeUpdate();
    }

    /** The activity, its words, its audit row and its event, as one writes them: a statement each and a commit. */
    void appendWithAuditAndEvent(UUID contact, UUID id, UUID event, Instant at) throws SQLException {
        connection.setAutoCommit(false);
        activity(append, contact, id, at);
        append.executeUpdate();
        words(appendWords, 0, contact, id);
        appendWords.executeUpdate();
        audit(appendAudit, 0, contact, id, at);
        appendAudit.executeUpdate();
        event(appendEvent, 0, contact, event, at);
        appendEvent.executeUpdate();
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** All of it in one statement and one round trip. */
    void appendInOneStatement(UUID contact, UUID id, UUID event, Instant at) throws SQLException {
        int last = activity(appendInOne, contact, id, at);
        last = words(appendInOne, last, contact, id);
        last = audit(appendInOne, last, contact, id, at);
        event(appendInOne, last, contact, event, at);
        appendInOne.executeUpdate();
    }

    private int activity(PreparedStatement statement, UUID contact, UUID id, Instant at) throws SQLException {
        String snippet = "Aufmaß am Donnerstag um 8 Uhr bestätigt.";
        return set(statement, 0, tenant, id, contact, time(at), time(at), Dataset.TEAM, "Rückfrage", snippet);
    }

    private int words(PreparedStatement statement, int last, UUID contact, UUID id) throws SQLException {
        String words = word(contact) + " ruckfrage aufmass am donnerstag um 8 uhr bestatigt";
        return set(statement, last, tenant, id, words);
    }

    /** A contact as a word. */
    private static String word(UUID contact) {
        return "C" + contact.toString().replace("-", "");
    }

    private int audit(PreparedStatement statement, int last, UUID contact, UUID id, Instant at) throws SQLException {
        return set(statement, last, tenant, id.toString(), contact, time(at), time(at));
    }

    private void event(PreparedStatement statement, int last, UUID contact, UUID event, Instant at)
            throws SQLException {
        set(statement, last, tenant, event, contact.toString(), time(at), time(at));
    }

    private static int set(PreparedStatement statement, int last, Object... values) throws SQLException {
        int parameter = last;
        for (Object value : values) {
            statement.setObject(++parameter, value);
        }
        return parameter;
    }

    /** The newest page. */
    Place newest(UUID contact) throws SQLException {
        set(newest, 0, Dataset.TEAM, "anna", FIRST, LAST, tenant, contact);
        return read(newest);
    }

    /** The newest page of one type and direction. */
    Place newestOfType(UUID contact, String type, String direction) throws SQLException {
        set(newestOfType, 0, Dataset.TEAM, "anna", type, direction, FIRST, LAST, tenant, contact);
        return read(newestOfType);
    }

    /** The newest page of the entries that have a word which begins like this; one that few have. */
    void foundRare(UUID contact, String word) throws SQLException {
        set(foundRare, 0, tenant, beginsWith(contact, word), tenant, contact, Dataset.TEAM, "anna");
        read(foundRare);
    }

    /** The same for a word that many have: soon met on the way through the timeline. */
    void foundCommon(UUID contact, String word) throws SQLException {
        set(foundCommon, 0, Dataset.TEAM, "anna", FIRST, LAST, "% " + word + "%", tenant, contact);
        read(foundCommon);
    }

    private static String beginsWith(UUID contact, String word) {
        return "'" + contact.toString().substring(24) + word + "':*";
    }

    /** The page after a place. */
    Place older(UUID contact, Place after) throws SQLException {
        set(older, 0, Dataset.TEAM, "anna", FIRST, after.at(), after.at(), after.id(), tenant, contact);
        return read(older);
    }

    /** How many contacts have the address or number. */
    int match(String kind, String normalized) throws SQLException {
        match.setString(1, tenant);
        match.setString(2, kind);
        match.setString(3, normalized);
        return count(match, 4);
    }

    /** How many contacts have a word in their name; it holds no wildcard. */
    int search(String word) throws SQLException {
        search.setString(1, tenant);
        search.setString(
                2, Grams.of(word).stream().map(gram -> tenant + ":" + gram).collect(Collectors.joining("\n")));
        search.setString(3, "%" + word + "%");
        return count(search, 6);
    }

    /** Reads all columns of all rows. */
    private static int count(PreparedStatement statement, int columns) throws SQLException {
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
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
                    last = new Place(row.getObject(8, OffsetDateTime.class), id);
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
    record Place(OffsetDateTime at, UUID id) {}
}
