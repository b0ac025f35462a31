package dev.kontor.benchmarks;

import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The services against hand-written SQL on the same PostgreSQL, in turns, first at a tenth of the rows and then at all:
 * what must be flat shows whether it is. Prints a table in Markdown.
 */
public final class TimelineBenchmark {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 10;
    private static final int PER_ROUND = 500;
    private static final int WALK_PAGES = 1_000;

    private final Services services;
    private final HandWrittenSql sql;
    private final Dataset data;
    private final CpuTime cpu;

    private TimelineBenchmark(Services services, HandWrittenSql sql, Dataset data, CpuTime cpu) {
        this.services = services;
        this.sql = sql;
        this.data = data;
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (Services services = new Services()) {
            Dataset data = new Dataset(services.dataSource(), services.tenant());
            CpuTime cpu = new CpuTime(serverPid(services));
            data.fillContacts();
            int filled = 0;
            for (int size : new int[] {rows / 10, rows}) {
                data.fillActivities(filled, size);
                data.analyze();
                filled = size;
                try (HandWrittenSql sql = new HandWrittenSql(services.dataSource(), services.tenant())) {
                    report(size, new TimelineBenchmark(services, sql, data, cpu).all());
                }
            }
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    private static void report(int rows, List<Comparison> comparisons) {
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, "%n### %,d activities%n%n%s", rows, Comparison.header()));
        comparisons.forEach(comparison -> table.append(comparison.row()));
        System.out.println(table);
    }

    private List<Comparison> all() throws Exception {
        List<Comparison> done = new ArrayList<>();
        UUID[] contacts = data.randomContacts(WARM_UP + ROUNDS * PER_ROUND);
        int[] numbers = data.randomNumbers(WARM_UP + ROUNDS * PER_ROUND);
        Instant now = services.now();
        done.add(measure("newest page", n -> newest(contacts[n]), n -> sql.newest(contacts[n])));
        done.add(measure(
                "newest page of the heavy contact",
                n -> newest(Dataset.heavyContact()),
                n -> sql.newest(Dataset.heavyContact())));
        done.add(walk());
        done.add(measure(
                "match by e-mail",
                n -> matchMail(numbers[n]),
                n -> sql.match("EMAIL", "c" + numbers[n] + "@example.com")));
        done.add(measure(
                "match by phone",
                n -> matchPhone(numbers[n]),
                n -> sql.match("PHONE", "+4930" + (5_000_000 + numbers[n]))));
        done.add(
                measure("append", n -> append(contacts[n], now), n -> sql.append(contacts[n], UUID.randomUUID(), now)));
        done.add(measure(
                "append, SQL with audit row and event too",
                n -> append(contacts[n], now),
                n -> sql.appendWithAuditAndEvent(contacts[n], UUID.randomUUID(), now)));
        return done;
    }

    private Comparison measure(String name, Comparison.Operation service, Comparison.Operation raw) throws Exception {
        return new Comparison(name, service, raw).measure(cpu, WARM_UP, ROUNDS, PER_ROUND);
    }

    /** A walk through pages of the heavy contact, one page an operation; both begin anew at the end. */
    private Comparison walk() throws Exception {
        ServiceWalk byService = new ServiceWalk();
        SqlWalk bySql = new SqlWalk();
        return new Comparison("a page of a walk of " + WALK_PAGES + " pages", n -> byService.next(), n -> bySql.next())
                .measure(cpu, WALK_PAGES, 4, WALK_PAGES);
    }

    private final class ServiceWalk {
        private Cursor cursor;

        void next() {
            cursor = page(Dataset.heavyContact(), cursor).next();
        }
    }

    private final class SqlWalk {
        private HandWrittenSql.Place place;

        void next() throws Exception {
            UUID heavy = Dataset.heavyContact();
            place = place == null ? sql.newest(heavy) : sql.older(heavy, place);
        }
    }

    private void newest(UUID contact) {
        if (page(contact, null).items().isEmpty()) {
            throw new IllegalStateException("No activities for " + contact);
        }
    }

    private Slice<Activity> page(UUID contact, Cursor after) {
        return services.activities
                .timeline(
                        services.agent,
                        new ContactId(contact),
                        TimelineFilter.ALL,
                        new PageRequest(PageRequest.DEFAULT_SIZE, after))
                .orThrow();
    }

    private void matchMail(int number) {
        match(HandleKind.EMAIL, "C" + number + "@Example.com");
    }

    private void matchPhone(int number) {
        match(HandleKind.PHONE, "030 " + (5_000_000 + number));
    }

    private void match(HandleKind kind, String value) {
        if (services.directory.match(services.agent, kind, value).orThrow().size() != 1) {
            throw new IllegalStateException("Not exactly one contact for " + kind);
        }
    }

    private void append(UUID contact, Instant at) {
        services.activities
                .record(
                        services.agent,
                        new NewActivity(
                                new ContactId(contact),
                                "CALL",
                                Direction.OUT,
                                null,
                                at,
                                null,
                                null,
                                "Rückfrage",
                                null,
                                "Aufmaß am Donnerstag um 8 Uhr bestätigt."))
                .orThrow();
    }

    /** The postmaster: the parent of our backend. */
    private static long serverPid(Services services) throws Exception {
        try (Connection connection = services.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            String stat = Files.readString(Path.of("/proc", row.getString(1), "stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        }
    }
}
