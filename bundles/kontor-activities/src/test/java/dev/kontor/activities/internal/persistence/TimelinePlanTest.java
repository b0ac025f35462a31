package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A12: PostgreSQL reads a page from the index, and no more of it than the page, however much a contact has. */
class TimelinePlanTest {

    private static final TenantId TENANT = ActivitiesDatabase.newTenant();
    private static final ContactId HEAVY = Sample.contact();
    private static final int PAGE = 11;

    /** After so many calls the driver names a statement, and the server keeps a plan for it. */
    private static final int OFTEN = 10;

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

    /** A40: of 20,000, also by the plan that PostgreSQL keeps when a statement is used often, whatever is searched for. */
    @ParameterizedTest
    @ValueSource(strings = {"wort1777", "angebot", "angebot wort1777", "ange"})
    void a_search_reads_few_of_the_many_entries(String words) {
        TimelineFilter filter = new TimelineFilter(null, null, null, null, null, null, words);

        assertThat(rowsReadBy(filter)).isLessThan(1_000 + 4 * PAGE);
    }

    private static long rowsReadBy(TimelineFilter filter) {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        ActivityTable table = new ActivityTable(database.transactions());
        TimelineQuestion question =
                new TimelineQuestion(TENANT, filter, Sample.anna(false, Set.of(Sample.SALES)), null, PAGE);
        return database.in(TENANT, () -> {
            run(database.transactions().connection(), "set local plan_cache_mode = force_generic_plan");
            for (int i = 0; i < OFTEN; i++) {
                assertThat(table.newest(HEAVY, question, key -> key)).isNotEmpty();
            }
            long before = rowsRead(database.transactions().connection());
            table.newest(HEAVY, question, key -> key);
            return rowsRead(database.transactions().connection()) - before;
        });
    }

    private static long rowsRead(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(seq_tup_read + idx_tup_fetch)"
                        + " from pg_stat_xact_user_tables where relname like 'activities%'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String plan(ContactId contact, KeysetCursor after) {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        Visibility agent = Sample.anna(false, Set.of(Sample.SALES));
        Conditions sql = TimelineSql.page(
                contact, new TimelineQuestion(TENANT, TimelineFilter.ALL, agent, after, PAGE), Optional.empty(), "*");
        return database.in(TENANT, () -> Plans.of(sql, database.transactions().connection()));
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
