package dev.kontor.benchmarks;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.testing.TestTenant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The queue and its search among many contacts; many agents who empty a queue, against hand-written SKIP LOCKED. */
public final class LeadsBenchmark {

    private static final int AGENTS = 16;
    private static final int WARM_UP_LEADS = 1_000;
    private static final int WARM_UP = 100;
    private static final int TIMES = 500;
    private static final Cursor MIDDLE = place(0x8000_0000_0000_0000L);
    private static final Cursor LAST = place(0xFFF8_0000_0000_0000L);

    private final LeadServices services;
    private final LeadsData data;

    private LeadsBenchmark(LeadServices services) {
        this.services = services;
        this.data = new LeadsData(services.dataSource());
    }

    /** Arguments: how many contacts, and how many leads are worked off. */
    public static void main(String[] arguments) throws Exception {
        int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int leads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (LeadServices services = new LeadServices()) {
            LeadsBenchmark benchmark = new LeadsBenchmark(services);
            benchmark.look(contacts);
            benchmark.compare(leads);
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    private void look(int contacts) throws Exception {
        TestTenant tenant = services.tenant();
        new WithoutIndexes(services.dataSource())
                .fill(LeadsData.TABLES, () -> data.fill(tenant.id().value(), contacts));
        data.reserveEachTenth(tenant.id().value());
        data.settle();
        CallContext agent = LeadServices.agent(tenant, 0);
        LeadQueue queue = services.flow.queue();
        Random random = new Random(20261122);
        System.out.printf(
                Locale.ROOT,
                "%n## %,d contacts, a load of %.1f%n%n| operation | p50 / p99 ms | longest |%n|---|---|---|%n",
                contacts,
                load());
        measure(
                "the first page of the queue",
                n -> found(queue.list(agent, first()).orThrow().items()));
        measure(
                "its last page",
                n -> found(queue.list(agent, page(LAST)).orThrow().items()));
        measure("the next lead", n -> queue.next(agent, null).orThrow());
        measure("the next lead in the middle", n -> queue.next(agent, MIDDLE).orThrow());
        measure("search by name", n -> search(agent, "Nachname" + (1 + random.nextInt(contacts))));
        measure("search by first and last name", n -> {
            int number = 1 + random.nextInt(contacts);
            search(agent, "vorname" + number + " nachname" + number);
        });
        measure("search by e-mail", n -> search(agent, "c" + (1 + random.nextInt(contacts)) + "@example.com"));
        measure("search by phone", n -> search(agent, "030/" + (5_000_001 + random.nextInt(contacts))));
    }

    private void search(CallContext agent, String text) {
        found(services.flow.queue().search(agent, text, first()).orThrow().items());
    }

    /** Of queues in which nobody has a note yet, so that the contact's id decides. */
    private static Cursor place(long beginningOfId) {
        return QueuePlace.of(QueuePlace.NO_NOTE, new UUID(beginningOfId, 0)).toCursor();
    }

    private static PageRequest page(Cursor after) {
        return new PageRequest(PageRequest.DEFAULT_SIZE, after);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static PageRequest first() {
        return PageRequest.first(PageRequest.DEFAULT_SIZE);
    }

    private static void found(List<?> items) {
        if (items.isEmpty()) {
            throw new IllegalStateException("Nothing found");
        }
    }

    private static void measure(String name, Comparison.Operation operation) throws Exception {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begin = System.nanoTime();
            operation.run(i);
            if (i >= WARM_UP) {
                samples.add(System.nanoTime() - begin);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.2f |%n",
                name,
                samples.percentileMillis(50),
                samples.percentileMillis(99),
                samples.percentileMillis(100));
    }

    /** Who begins changes, so that both meet the same weather. */
    private void compare(int leads) throws Exception {
        byService(WARM_UP_LEADS);
        bySql(WARM_UP_LEADS);
        double service = byService(leads);
        double sql = bySql(leads);
        sql += bySql(leads);
        service += byService(leads);
        System.out.printf(
                Locale.ROOT,
                "%nA load of %.1f: %d agents empty a queue of %,d leads twice: %.0f leads/s, hand-written SQL %.0f,"
                        + " ratio %.2f%n",
                load(),
                AGENTS,
                leads,
                2 * leads / service,
                2 * leads / sql,
                sql / service);
    }

    private double byService(int leads) throws Exception {
        TestTenant tenant = tenantWith(leads);
        services.audited(tenant);
        data.settle();
        return empty(leads, number -> {
            CallContext agent = LeadServices.agent(tenant, number);
            return worked -> {
                for (Turn turn = next(agent); turn.card() != null; turn = next(agent)) {
                    ContactId lead = turn.card().lead().contact();
                    services.flow
                            .leads()
                            .note(agent, lead, NewNote.text("Erreicht"))
                            .orThrow();
                    services.flow
                            .leads()
                            .close(agent, lead, NoteOutcome.POSITIVE, null)
                            .orThrow();
                    worked.merge(lead.value(), 1, Integer::sum);
                }
            };
        });
    }

    private Turn next(CallContext agent) {
        return services.flow.queue().next(agent, null).orThrow();
    }

    private double bySql(int leads) throws Exception {
        TestTenant tenant = tenantWith(leads);
        data.settle();
        return empty(leads, number -> worked -> {
            try (HandWrittenLeads sql = new HandWrittenLeads(
                    services.dataSource(), services, tenant.id().value(), "agent" + number)) {
                for (UUID lead = sql.next(); lead != null; lead = sql.next()) {
                    sql.note(lead);
                    sql.close(lead);
                    worked.merge(lead, 1, Integer::sum);
                }
            }
        });
    }

    private TestTenant tenantWith(int leads) throws Exception {
        TestTenant tenant = services.tenant();
        data.fill(tenant.id().value(), leads);
        return tenant;
    }

    /** What an agent does until nothing is left. */
    private interface Shift {
        void work(Map<UUID, Integer> worked) throws Exception;
    }

    private interface Agents {
        Shift agent(int number);
    }

    /** Gives the seconds; each lead must have been worked on exactly once. */
    private static double empty(int leads, Agents agents) throws Exception {
        Map<UUID, Integer> worked = new ConcurrentHashMap<>();
        List<Callable<Void>> shifts = new ArrayList<>();
        for (int number = 0; number < AGENTS; number++) {
            Shift shift = agents.agent(number);
            shifts.add(() -> {
                shift.work(worked);
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(AGENTS);
        long begin = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(shifts)) {
            done.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        long twice = worked.values().stream().filter(times -> times > 1).count();
        if (worked.size() != leads || twice > 0) {
            throw new IllegalStateException(leads - worked.size() + " left, " + twice + " worked on twice");
        }
        return seconds;
    }
}
