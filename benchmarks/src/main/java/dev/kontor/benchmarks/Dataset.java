package dev.kontor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * 100,000 contacts, more where the rows need them; one with 50,000 activities, others with 19 each, however many rows
 * there are: what is read is the same at each size. A million rows are over half of the contacts. A team of twenty has
 * 80,000 of the activities of a quarter, spread over all contacts but the heavy one. Made in the database by SQL.
 */
final class Dataset {

    static final int CONTACTS = 100_000;
    static final int HEAVY = 50_000;
    static final int OTHERS = 19;
    static final String TEAM = "sales";
    static final String TEAM_OF_TWENTY = "service";
    static final int OF_TEAM = 80_000;
    private static final double QUARTER = 92.0 / 730;
    private static final int MILLION = 1_000_000;

    private final DataSource dataSource;
    private final String tenant;
    private final Random random = new Random(20261121);

    Dataset(DataSource dataSource, String tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    void fillContacts() throws SQLException {
        fillContacts(CONTACTS);
    }

    /** For so many activities. */
    void fillContactsFor(int rows) throws SQLException {
        fillContacts(Math.max(CONTACTS, 2 + contactsAt(rows)));
    }

    private void fillContacts(int count) throws SQLException {
        execute("""
                insert into contacts_contact (tenant_id, id, version, record_id, first_name, last_name, display_name,
                    sort_name, search_text, client_text, origin_kind, occurred_at, recorded_at)
                select '%1$s', %2$s, 1, %2$s, 'Vorname' || n, 'Nachname' || n, 'Vorname' || n || ' Nachname' || n,
                    'vorname' || n || ' nachname' || n, 'vorname' || n || ' nachname' || n, '', 'import', now(), now()
                from generate_series(1, %3$d) n""".formatted(tenant, contactSql("n"), count));
        execute("""
                insert into contacts_point (tenant_id, id, contact_id, place, kind, entered, normalized, origin_kind,
                    occurred_at, recorded_at)
                select '%1$s', gen_random_uuid(), %2$s, 0, 'EMAIL', 'c' || n || '@example.com',
                    'c' || n || '@example.com', 'import', now(), now()
                from generate_series(1, %3$d) n""".formatted(tenant, contactSql("n"), count));
        execute("""
                insert into contacts_point (tenant_id, id, contact_id, place, kind, entered, normalized, origin_kind,
                    occurred_at, recorded_at)
                select '%1$s', gen_random_uuid(), %2$s, 1, 'PHONE', '030 ' || (5000000 + n), '+4930' || (5000000 + n),
                    'import', now(), now()
                from generate_series(1, %3$d) n""".formatted(tenant, contactSql("n"), count));
    }

    /** Adds activities in random order of time and contact until there are so many; the heavy contact's come first. */
    void fillActivities(int from, int to) throws SQLException {
        int contacts = contactsAt(to) - contactsAt(from);
        int ofQuarter = (int) (Math.max(1, to - Math.max(from, HEAVY)) * QUARTER);
        int teams = (int) Math.min(MILLION, OF_TEAM * (long) MILLION / ofQuarter);
        execute("""
                insert into activities_activity (tenant_id, id, version, contact_id, type, direction, source_kind,
                    source_id, occurred_at, recorded_at, team_id, owner_id, actor_id, actor_name, channel, subject,
                    sender, snippet, flags)
                select '%1$s', gen_random_uuid(), 1,
                    case when n <= %2$d then %3$s else %4$s end,
                    (array['EMAIL', 'CHAT', 'TICKET', 'CALL', 'NOTE'])[1 + n %% 5],
                    case n %% 2 when 0 then 'IN' else 'OUT' end, 'bench', n::text,
                    at, now(), case when of_team then '%6$s' else '%5$s' end,
                    case when of_team then 'u' || n / 10 %% 20 else 'anna' end, 'anna', 'Anna', 'JAVA',
                    'Angebot Nummer ' || n, 'c' || n || '@example.com', repeat('Wann könnten Sie messen? ', 6), ''
                from (select n, at, n > %2$d and at >= timestamptz '2025-07-01' and at < timestamptz '2025-10-01'
                        and n::bigint * 2654435761 %% %7$d < %8$d as of_team
                    from (select n, timestamptz '2026-11-01'
                            - make_interval(secs => (n::bigint * 7919 %% 63072000)::int) as at
                        from generate_series(%9$d, %10$d) n) t) a""".formatted(
                        tenant,
                        HEAVY,
                        contactSql("1"),
                        contactSql("(" + (2 + contactsAt(from)) + " + (n::bigint * 48271 % " + contacts + ")::int)"),
                        TEAM,
                        TEAM_OF_TWENTY,
                        MILLION,
                        teams,
                        from + 1,
                        to));
    }

    /** The words by which an entry is found, as the service stores them. */
    void fillWords() throws SQLException {
        execute("""
                insert into activities_words (tenant_id, activity_id, words)
                select tenant_id, id, 'C' || replace(contact_id::text, '-', '') || ' angebot nummer ' || source_id
                    || ' c' || source_id || ' example com wann konnten sie messen'
                from activities_activity a where tenant_id = '%s' and source_id is not null and not exists
                    (select 1 from activities_words w where w.tenant_id = a.tenant_id and w.activity_id = a.id)""".formatted(tenant));
    }

    /** As autovacuum and the checkpointer would do after a while; here they would do it during the measurement. */
    void settle() throws SQLException {
        execute("vacuum (analyze)");
        execute("checkpoint");
    }

    /** As after days of use: what is kept was last read by somebody else, or never. */
    void warm() throws SQLException {
        execute("select sum(length(snippet)) from activities_activity");
        execute("select count(*) from contacts_contact where tenant_id = '%s' and record_id is not null"
                .formatted(tenant));
        execute("set enable_seqscan = off; set enable_bitmapscan = off;"
                + " select count(*) from activities_activity where tenant_id = '%1$s' and deleted_at is null"
                        .formatted(tenant)
                + "; reset all");
    }

    static UUID heavyContact() {
        return contact(1);
    }

    /** Of those that have activities when there are so many rows. */
    UUID[] randomContacts(int rows, int count) {
        UUID[] contacts = new UUID[count];
        for (int i = 0; i < count; i++) {
            contacts[i] = contact(2 + random.nextInt(contactsAt(rows)));
        }
        return contacts;
    }

    /** All contacts, so many at a time. */
    static Stream<List<UUID>> contacts(int atATime) {
        return IntStream.range(0, CONTACTS / atATime)
                .mapToObj(part -> IntStream.rangeClosed(part * atATime + 1, (part + 1) * atATime)
                        .mapToObj(Dataset::contact)
                        .toList());
    }

    private static int contactsAt(int rows) {
        return Math.max(0, rows - HEAVY) / OTHERS;
    }

    int[] randomNumbers(int count) {
        return random.ints(count, 1, CONTACTS + 1).toArray();
    }

    static UUID contact(int number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }

    /** The same id as {@link #contact} in SQL. */
    private static String contactSql(String number) {
        return "('00000000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
