package dev.kontor.contacts.internal;

import dev.kontor.kernel.PageRequest;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.rules.SearchForm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Many contacts with names as they occur in German, written straight into the tables, and what to look for in them.
 * PostgreSQL builds the index of the search afterwards, as anybody would who loads so many.
 */
final class ManyContacts {
    private static final int BATCH = 2_000;
    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Katrin", "Jürgen", "Thomas", "Müge", "Ayşe", "Björn", "Łukasz", "Käthe", "Sophie", "Uwe", "Zoë");
    private static final List<String> BEGINNINGS =
            List.of("", "", "", "Ober", "Nieder", "Groß", "Klein", "Stein", "Wald", "Hinter");
    private static final List<String> LAST_NAMES = List.of(
            "Müller",
            "Schmidt",
            "Weiß",
            "Vogt",
            "Böhm",
            "Krüger",
            "Meyer",
            "Bauer",
            "Schröder",
            "Hahn",
            "Koch",
            "Lang");
    private static final List<String> TRADES = List.of(
            "Tischlerei", "Bäckerei", "Metallbau", "Autohaus", "Druckerei", "Straßenbau", "Apotheke", "Logistik");

    private record Point(UUID contact, int place, String kind, String value) {}

    private final List<Point> points = new ArrayList<>();
    private final TestContacts test;
    private final Random random = new Random(17);
    private final OffsetDateTime now;

    private ManyContacts(TestContacts test) {
        this.test = test;
        this.now = OffsetDateTime.ofInstant(test.kontor.clock().instant(), ZoneOffset.UTC);
    }

    /** Contacts before points, with statistics between: without them each point would look for its contact by scanning. */
    static ManyContacts load(TestContacts test, int contacts, boolean onPostgreSql) throws SQLException {
        ManyContacts many = new ManyContacts(test);
        try (Connection connection = test.kontor.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            String index = onPostgreSql ? many.dropIndex(connection) : "select 1";
            many.writeContacts(connection, contacts);
            many.execute(connection, index);
            many.execute(connection, "analyze");
            many.writePoints(connection);
            many.execute(connection, "analyze");
        }
        return many;
    }

    /** Rare and frequent words, several, one that hits nothing, a number, a part of an address. */
    List<String> words() {
        return List.of(
                "strauß-özdemir",
                "vogt",
                "gmbh",
                "mueller anna",
                "strasse",
                "zzzz",
                "0176 555",
                "tischlerei ober weiss",
                "@example");
    }

    /** Too short for an index over pieces of three characters, wildcards among them. */
    List<String> scraps() {
        return List.of("", "e", "17", "%", "_");
    }

    PageRequest latePage() {
        return new PageRequest(20, new KeysetCursor("uwe vogt", new UUID(0, 0)).toCursor());
    }

    String nameOfOne() {
        return "Strauß-Özdemir Einmalig";
    }

    List<String> notationsOfOne() {
        return List.of(
                "strauss-oezdemir",
                "STRAUß",
                "ozdemir einmalig",
                "+49 176 55577777",
                "0049 176 55577777",
                "0176/555-77 777",
                "55577777");
    }

    String email() {
        return "Einmalig@example.org";
    }

    String phone() {
        return "0176 55577777";
    }

    private void writeContacts(Connection connection, int contacts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into contacts_contact (tenant_id, id, version, record_id, last_name, company, display_name,"
                        + " sort_name, search_text, origin_kind, occurred_at, recorded_at)"
                        + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, 'import', ?, ?)")) {
            UUID one = add(statement, nameOfOne(), "Einzelhandel", "einmalig@example.org", "+4917655577777");
            points.add(new Point(one, 0, "EMAIL", "einmalig@example.org"));
            points.add(new Point(one, 1, "PHONE", "+4917655577777"));
            for (int i = 1; i < contacts; i++) {
                String last = any(BEGINNINGS) + any(LAST_NAMES).toLowerCase(Locale.GERMAN);
                String company = any(TRADES) + " " + any(BEGINNINGS) + any(LAST_NAMES) + " GmbH";
                String email = SearchForm.of(last) + i + "@example.org";
                String phone = "+4930" + (10_000_000 + i * 7);
                UUID id = add(statement, any(FIRST_NAMES) + " " + last, company, email, phone);
                points.add(i % 2 == 0 ? new Point(id, 0, "EMAIL", email) : new Point(id, 0, "PHONE", phone));
                if (i % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private UUID add(PreparedStatement statement, String name, String company, String email, String phone)
            throws SQLException {
        UUID id = test.kontor.ids().next();
        String searched = SearchForm.of(Stream.of(name, company, email, phone), 60_000);
        fill(statement, tenant(), id, id, name, company, name, SearchForm.sortKey(name, 400), searched);
        return id;
    }

    private void writePoints(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into contacts_point (tenant_id, id, contact_id, place, kind, entered, normalized,"
                        + " origin_kind, occurred_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, 'import', ?, ?)")) {
            int written = 0;
            for (Point point : points) {
                UUID id = test.kontor.ids().next();
                fill(
                        statement,
                        tenant(),
                        id,
                        point.contact(),
                        point.place(),
                        point.kind(),
                        point.value(),
                        point.value());
                if (++written % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** What makes the index again. */
    private String dropIndex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_get_indexdef('contacts_contact_search'::regclass)")) {
            row.next();
            String index = row.getString(1);
            statement.execute("drop index contacts_contact_search");
            return index;
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    private void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.setObject(values.length + 1, now);
        statement.setObject(values.length + 2, now);
        statement.addBatch();
    }

    private String tenant() {
        return test.tenant.id().value();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
