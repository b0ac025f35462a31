package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.testing.databases.Database;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A12: PostgreSQL reads a page from the index, and no more of it than the page, however much a contact has. */
class TimelinePlanTest {

    private static final TenantId TENANT = ActivitiesDatabase.newTenant();
    private static final ContactId HEAVY = Sample.contact();
    private static final int PAGE = 11;

    /** 20,000 rows of one contact beside 1,000 contacts with 20 each. */
    @BeforeAll
    static void fill() {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        database.in(TENANT, () -> {
            run(database.transactions().connection(), """
                    insert into activities_activity (tenant_id, id, version, contact_id, type, direction, source_kind,
                        source_id, occurred_at, recorded_at, team_id, actor_id, actor_name, channel, flags)
                    select '%s', gen_random_uuid(), 1,
                        case when n %% 2 = 0 then '%s'::uuid else md5((n %% 2000)::text)::uuid end,
                        'EMAIL', 'IN', 'mail', 'm-' || n, timestamptz '2026-01-01' + n * interval '1 minute', now(),
                        'sales', 'system', 'system', 'SYSTEM', ''
                    from generate_series(1, 40000) n""".formatted(TENANT, HEAVY));
            run(database.transactions().connection(), """
                    insert into activities_words (tenant_id, activity_id, words)
                    select tenant_id, id, 'C' || replace(contact_id::text, '-', '') || ' angebot wort'
                        || substr(source_id, 3) || ' ' || repeat(md5(id::text), 20)
                    from activities_activity where tenant_id = '%s'""".formatted(TENANT));
            return null;
        });
        database.in(
                TENANT,
                () -> run(database.transactions().connection(), "analyze activities_activity, activities_words"));
    }

    @Test
    void the_newest_page_is_an_index_scan_without_a_sort() {
        String plan = plan(HEAVY, null);

        assertThat(plan).contains("Index Scan using activities_timeline").doesNotContain("Sort");
        assertThat(plan).contains("actual rows=" + PAGE + ".00 loops=1)");
    }

    @Test
    void so_is_a_page_deep_inside() {
        String plan = plan(HEAVY, KeysetCursor.of(Sample.MORNING.minusSeconds(3_000_000), new UUID(-1, -1)));

        assertThat(plan).contains("Index Scan using activities_timeline").doesNotContain("Sort");
        assertThat(plan).doesNotContain("Rows Removed by Filter");
    }

    @Test
    void a_contact_with_little_is_read_the_same_way() {
        String plan = plan(new ContactId(UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b")), null);

        assertThat(plan).contains("Index Scan using activities_timeline").doesNotContain("Sort");
    }

    /** A40: a rare word of a contact with 20,000 entries is found by the index of the words. */
    @Test
    void a_rare_word_is_found_by_its_index() {
        String plan = plan(HEAVY, new TimelineFilter(null, null, null, null, null, null, "wort1777"), null);

        assertThat(plan)
                .contains("Bitmap Index Scan on activities_words_each")
                .doesNotContain("Seq Scan on activities_words");
    }

    private static String plan(ContactId contact, KeysetCursor after) {
        return plan(contact, TimelineFilter.ALL, after);
    }

    private static String plan(ContactId contact, TimelineFilter filter, KeysetCursor after) {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        Visibility agent = Sample.anna(false, Set.of(Sample.SALES));
        Conditions sql = TimelineSql.page(
                contact, new TimelineQuestion(TENANT, filter, agent, after, PAGE), "*", Dialect.POSTGRESQL);
        return database.in(
                TENANT,
                () -> sql.read(explaining(database.transactions().connection()), rows -> {
                    StringBuilder plan = new StringBuilder();
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                    return plan.toString();
                }));
    }

    /** The connection, on which every statement tells its plan instead of its rows. */
    private static Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TimelinePlanTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement")) {
                        args[0] = "explain (analyze, timing off) " + args[0];
                    }
                    return method.invoke(connection, args);
                });
    }

    private static Void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
