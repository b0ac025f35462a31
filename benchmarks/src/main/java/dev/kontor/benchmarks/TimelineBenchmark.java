package dev.kontor.benchmarks;

import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The services against hand-written SQL on the same PostgreSQL, in turns, first at a tenth of the rows and then at all:
 * what must be flat shows whether it is. The first run at a tenth only warms up. Prints tables in Markdown.
 */
public final class TimelineBenchmark {

    static final int WARM_UP = 2_000;
    static final int ROUNDS = 20;
    static final int PER_ROUND = 500;
    private static final int SEARCHES = 50;
    private static final int WALK_PAGES = 1_000;

    private final Services services;
    private final Reads reads;
    private final HandWrittenSql sql;
    private final Rest rest;
    private final Dataset data;
    private final CpuTime cpu;

    /** @param rest null when nothing is asked over HTTP */
    TimelineBenchmark(Services services, HandWrittenSql sql, Rest rest, Dataset data, CpuTime cpu) {
        this.services = services;
        this.reads = new Reads(services);
        this.sql = sql;
        this.rest = rest;
        this.data = data;
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (Services services = new Services();
                HandWrittenSql sql = new HandWrittenSql(services.dataSource(), services.tenant());
                Rest rest = new Rest(services)) {
            Dataset data = new Dataset(services.dataSource(), services.tenant());
            TimelineBenchmark benchmark =
                    new TimelineBenchmark(services, sql, rest, data, new CpuTime(serverPid(services)));
            data.fillContacts();
            Dataset.contacts(1_000).forEach(services::auditMaking);
            int tenth = Math.max(100_000, rows / 10);
            benchmark.fill(0, tenth);
            System.out.println("Warming up");
            benchmark.compared(tenth);
            benchmark.overHttp(tenth);
            benchmark.report(tenth);
            if (rows > tenth) {
                benchmark.fill(tenth, rows);
                benchmark.report(rows);
            }
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    private void fill(int from, int to) throws Exception {
        System.out.printf(Locale.ROOT, "Filling up to %,d activities%n", to);
        data.fillActivities(from, to);
        data.fillWords();
        data.settle();
    }

    private void report(int rows) throws Exception {
        StringBuilder tables =
                new StringBuilder(String.format(Locale.ROOT, "%n## %,d activities%n%n%s", rows, Comparison.header()));
        compared(rows).forEach(comparison -> tables.append(comparison.row()));
        tables.append(Rest.header());
        overHttp(rows).forEach(tables::append);
        System.out.println(tables);
    }

    private List<String> overHttp(int rows) throws Exception {
        UUID[] contacts = data.randomContacts(rows, WARM_UP + ROUNDS * PER_ROUND);
        return List.of(
                rest.measure("GET the newest page", cpu, n -> rest.newest(contacts[n])),
                rest.measure("GET the newest page of the heavy contact", cpu, n -> rest.newest(Dataset.heavyContact())),
                rest.measure("POST an activity", cpu, n -> rest.append(contacts[n], services.now())));
    }

    private List<Comparison> compared(int rows) throws Exception {
        List<Comparison> done = new ArrayList<>();
        UUID[] contacts = data.randomContacts(rows, WARM_UP + ROUNDS * PER_ROUND);
        int[] numbers = data.randomNumbers(WARM_UP + ROUNDS * PER_ROUND);
        Instant now = services.now();
        done.addAll(pages(contacts));
        done.add(walk());
        done.addAll(searches());
        done.add(measure(
                "match by e-mail",
                n -> matchMail(numbers[n]),
                n -> sql.match("EMAIL", "c" + numbers[n] + "@example.com")));
        done.add(measure(
                "match by phone",
                n -> matchPhone(numbers[n]),
                n -> sql.match("PHONE", "+4930" + (5_000_000 + numbers[n]))));
        done.add(searched(
                "search a name among " + String.format(Locale.ROOT, "%,d", Dataset.CONTACTS),
                n -> search("Nachname" + numbers[n]),
                n -> sql.search("nachname" + numbers[n])));
        done.add(measure(
                "append; SQL: the same four rows, a statement each",
                n -> append(contacts[n], now),
                n -> sql.appendWithAuditAndEvent(contacts[n], services.newId(), services.newId(), now)));
        done.add(measure(
                "append; SQL: the same four rows in one statement",
                n -> append(contacts[n], now),
                n -> sql.appendInOneStatement(contacts[n], services.newId(), services.newId(), now)));
        done.add(measure(
                "append; SQL: the activity alone",
                n -> append(contacts[n], now),
                n -> sql.append(contacts[n], services.newId(), now)));
        try (Clients clients = new Clients(services.dataSource(), services.tenant())) {
            done.add(new Comparison(
                            "append by " + Clients.COUNT + " clients at once; SQL: a statement each",
                            n -> append(contacts[n], now),
                            n -> clients.sql()
                                    .appendWithAuditAndEvent(contacts[n], services.newId(), services.newId(), now))
                    .measure(clients::turn, cpu, ROUNDS, PER_ROUND));
        }
        return done;
    }

    List<Comparison> pages(UUID[] contacts) throws Exception {
        UUID heavy = Dataset.heavyContact();
        return List.of(
                measure("newest page", n -> reads.newest(contacts[n]), n -> sql.newest(contacts[n])),
                measure("newest page of the heavy contact", n -> reads.newest(heavy), n -> sql.newest(heavy)),
                measure(
                        "newest page, one type and direction",
                        n -> reads.newestCallsOut(contacts[n]),
                        n -> sql.newestOfType(contacts[n], "CALL", "OUT")),
                measure(
                        "newest page of the heavy contact, one type and direction",
                        n -> reads.newestCallsOut(heavy),
                        n -> sql.newestOfType(heavy, "CALL", "OUT")));
    }

    List<Comparison> searches() throws Exception {
        return List.of(
                searched(
                        "search a rare word in the heavy contact's entries",
                        n -> reads.find("Nummer " + rare(n)),
                        n -> sql.foundRare(Dataset.heavyContact(), rare(n))),
                searched(
                        "search a word of all entries of the heavy contact",
                        n -> reads.find("Messen"),
                        n -> sql.foundCommon(Dataset.heavyContact(), "messen")));
    }

    /** A number that one entry of the heavy contact has, or one and those that begin with it. */
    private static String rare(int number) {
        return Integer.toString(10_000 + number);
    }

    private Comparison measure(String name, Comparison.Operation service, Comparison.Operation raw) throws Exception {
        return new Comparison(name, service, raw).measure(cpu, WARM_UP, ROUNDS, PER_ROUND);
    }

    private Comparison searched(String name, Comparison.Operation service, Comparison.Operation raw) throws Exception {
        return new Comparison(name, service, raw).measure(cpu, SEARCHES, ROUNDS, SEARCHES);
    }

    /** A walk through pages of the heavy contact, one page an operation; both begin anew at the end. */
    Comparison walk() throws Exception {
        ServiceWalk byService = new ServiceWalk();
        SqlWalk bySql = new SqlWalk();
        return new Comparison("a page of a walk of " + WALK_PAGES + " pages", n -> byService.next(), n -> bySql.next())
                .measure(cpu, WALK_PAGES, ROUNDS / 2, WALK_PAGES);
    }

    private final class ServiceWalk {
        private Cursor cursor;

        void next() {
            cursor = reads.page(Dataset.heavyContact(), TimelineFilter.ALL, cursor)
                    .next();
        }
    }

    private final class SqlWalk {
        private HandWrittenSql.Place place;

        void next() throws Exception {
            UUID heavy = Dataset.heavyContact();
            place = place == null ? sql.newest(heavy) : sql.older(heavy, place);
        }
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

    private void search(String name) {
        ContactQuery query = ContactQuery.text(name);
        if (services.search
                .find(services.agent, query, PageRequest.first(PageRequest.DEFAULT_SIZE))
                .orThrow()
                .items()
                .isEmpty()) {
            throw new IllegalStateException("No contact " + name);
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
    static long serverPid(Services services) throws Exception {
        return CpuTime.serverPid(services.dataSource());
    }
}
