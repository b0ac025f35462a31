package dev.kontor.benchmarks;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.Turn;
import dev.kontor.testing.TestTenant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The queue and its search among many contacts; many agents who empty a queue, against hand-written SKIP LOCKED. */
public final class LeadsBenchmark {

    private static final int AGENTS = 16;
    /** So many that the compiler has come to rest, as in a process that has run for minutes. */
    private static final int WARM_UP_LEADS = 10_000;

    private final LeadServices services;
    private final LeadsData data;
    private final CpuTime cpu;

    private LeadsBenchmark(LeadServices services) throws Exception {
        this.services = services;
        this.data = new LeadsData(services.dataSource());
        this.cpu = new CpuTime(CpuTime.serverPid(services.dataSource()));
    }

    /** Arguments: how many contacts, and how many leads are worked off. */
    public static void main(String[] arguments) throws Exception {
        int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int leads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (LeadServices services = new LeadServices()) {
            LeadsLook look = new LeadsLook(services, services.tenant(), contacts);
            look.fill();
            new LeadsData(services.dataSource()).settle();
            look.warm();
            LeadsBenchmark benchmark = new LeadsBenchmark(services);
            benchmark.warmUp();
            benchmark.compare(leads, false);
            benchmark.compare(leads, true);
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    private void warmUp() throws Exception {
        for (boolean counting : new boolean[] {false, true}) {
            byService(WARM_UP_LEADS, counting);
            bySql(WARM_UP_LEADS, counting);
        }
        System.out.printf(
                Locale.ROOT,
                "%n| %d agents | load | service leads/s | SQL leads/s | ratio | service CPU µs/lead | SQL CPU µs/lead |%n"
                        + "|---|---|---|---|---|---|---|%n",
                AGENTS);
    }

    /** Who begins changes, so that both meet the same weather. */
    private void compare(int leads, boolean counting) throws Exception {
        Effort service = byService(leads, counting);
        Effort sql = bySql(leads, counting).and(bySql(leads, counting));
        service = service.and(byService(leads, counting));
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
                counting ? "asking position and rest of each lead too" : "next lead, note, closing",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                2 * leads / service.seconds(),
                2 * leads / sql.seconds(),
                sql.seconds() / service.seconds(),
                service.cpuNanos() / 1e3 / (2 * leads),
                sql.cpuNanos() / 1e3 / (2 * leads));
    }

    /** What emptying a queue has cost; CPU is that of this process and of the server. */
    private record Effort(double seconds, long cpuNanos) {
        Effort and(Effort other) {
            return new Effort(seconds + other.seconds, cpuNanos + other.cpuNanos);
        }
    }

    private Effort byService(int leads, boolean counting) throws Exception {
        TestTenant tenant = tenantWith(leads);
        services.audited(tenant);
        data.settle();
        return empty(leads, number -> {
            CallContext agent = LeadServices.agent(tenant, number);
            return worked -> {
                for (Turn turn = next(agent, counting); turn.card() != null; turn = next(agent, counting)) {
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

    private Turn next(CallContext agent, boolean counting) {
        Turn turn = services.flow.queue().next(agent, null).orThrow();
        if (counting && turn.card() != null) {
            services.flow.queue().position(agent, turn.place()).orThrow();
        }
        return turn;
    }

    private Effort bySql(int leads, boolean counting) throws Exception {
        TestTenant tenant = tenantWith(leads);
        data.settle();
        return empty(leads, number -> worked -> {
            try (HandWrittenLeads sql = new HandWrittenLeads(
                    services.dataSource(), services, tenant.id().value(), "agent" + number)) {
                for (UUID lead = sql.next(); lead != null; lead = sql.next()) {
                    if (counting) {
                        sql.position(lead);
                    }
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

    /** Each lead must have been worked on exactly once. */
    private Effort empty(int leads, Agents agents) throws Exception {
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
        long cpuBefore = cpu.nanos();
        long begin = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(shifts)) {
            done.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long cpuNanos = cpu.nanos() - cpuBefore;
        threads.shutdown();
        long twice = worked.values().stream().filter(times -> times > 1).count();
        if (worked.size() != leads || twice > 0) {
            throw new IllegalStateException(leads - worked.size() + " left, " + twice + " worked on twice");
        }
        return new Effort(seconds, cpuNanos);
    }
}
