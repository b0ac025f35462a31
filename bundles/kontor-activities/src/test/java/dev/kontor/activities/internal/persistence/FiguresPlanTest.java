package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A46, A52–A62: PostgreSQL counts a contact's, a team's and a user's activities from an index, without the rows. */
class FiguresPlanTest {

    private static final TenantId TENANT = ActivitiesDatabase.newTenant();
    private static final ContactId HEAVY = Sample.contact();
    private static final FigurePeriod MARCH =
            new FigurePeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneId.of("Europe/Berlin"));

    /** Half of 40,000 activities are one contact's; a fiftieth are a team's and a user's. */
    @BeforeAll
    static void fill() {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        database.in(TENANT, () -> {
            run(database.transactions().connection(), """
                    insert into activities_activity (tenant_id, id, version, contact_id, type, direction,
                        occurred_at, recorded_at, team_id, owner_id, actor_id, actor_name, channel, flags)
                    select '%s', gen_random_uuid(), 1,
                        case when n %% 2 = 0 then '%s'::uuid else md5((n %% 2000)::text)::uuid end,
                        'CALL', case n %% 3 when 0 then 'IN' else 'OUT' end,
                        timestamptz '2026-01-01' + n * interval '10 minutes', now(),
                        case when n %% 50 = 1 then 'service' else 'sales' end,
                        case when n %% 50 = 1 then 'berta' else 'anna' end, 'system', 'system', 'SYSTEM', ''
                    from generate_series(1, 40000) n""".formatted(TENANT, HEAVY));
            return null;
        });
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            run(connection, "vacuum (analyze) activities_activity");
            // what a vacuum finds out when no other transaction is open, which here some may be
            run(connection, "update pg_class set relallvisible = relpages where oid = 'activities_activity'::regclass");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void those_of_a_contact() {
        assertThat(plans(of(List.of(HEAVY), null, null)))
                .allSatisfy(plan -> assertThat(plan).contains("Index Only Scan using activities_timeline"));
    }

    @Test
    void those_of_a_team() {
        assertThat(plans(of(List.of(), new TeamId("service"), null)))
                .allSatisfy(plan -> assertThat(plan).contains("Index Only Scan using activities_of_team"));
    }

    @Test
    void those_of_a_user() {
        assertThat(plans(of(List.of(), null, new UserId("berta"))))
                .allSatisfy(plan -> assertThat(plan).contains("Index Only Scan using activities_of_owner"));
    }

    @Test
    void days_hours_and_totals_are_counted_from_one_reading() {
        assertThat(plan(CountingSql.counted(of(List.of(HEAVY), null, null), MARCH, true, Dialect.POSTGRESQL)))
                .containsOnlyOnce("on activities_activity");
    }

    /** A contact's activities stand in the index as a talk goes. */
    @Test
    void a_talk_with_a_contact_is_not_sorted() {
        assertThat(plan(TalkSql.each("select count(*)", of(List.of(HEAVY), null, null), MARCH, Dialect.POSTGRESQL)))
                .doesNotContain("Sort");
    }

    private static FigureScope of(List<ContactId> contacts, TeamId team, UserId user) {
        return new FigureScope(
                TENANT,
                Sample.anna(false, Set.of(Sample.SALES, new TeamId("service"))),
                contacts,
                team,
                user,
                team == null && user == null,
                null);
    }

    private static List<String> plans(FigureScope scope) {
        return List.of(
                plan(CountingSql.rows("select count(*)", scope, MARCH)),
                plan(CountingSql.counted(scope, MARCH, true, Dialect.POSTGRESQL)),
                plan(TalkSql.answers(scope, MARCH, 7, true, Dialect.POSTGRESQL)));
    }

    private static String plan(Conditions sql) {
        ActivitiesDatabase database = ActivitiesDatabase.on(Database.POSTGRESQL);
        return database.in(TENANT, () -> Plans.of(sql, database.transactions().connection()));
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
