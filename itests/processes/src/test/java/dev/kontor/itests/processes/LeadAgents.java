package dev.kontor.itests.processes;

import dev.kontor.itests.processes.LeadModel.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Agents of one node, each a thread: first all write on the same untouched leads, then each does whatever comes to mind
 * with leads that all work on. The node's clock runs sixty times as fast as others do, and jumps.
 */
final class LeadAgents {

    private static final List<String> WHAT_THEY_DO = List.of(
            "note",
            "note",
            "note",
            "note",
            "note",
            "note",
            "release",
            "release",
            "handover",
            "handover",
            "promise",
            "promise",
            "promise",
            "cancel",
            "close",
            "close",
            "reopen",
            "reopen",
            "reopen",
            "read",
            "read",
            "read",
            "next",
            "next",
            "next");
    private static final long BEGINNING = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final int UNTIL_A_JUMP = 100;

    private final LeadDesk desk;
    private final LeadHistory.Scribe scribe;
    private final int first;
    private final int count;
    private final AtomicLong done = new AtomicLong();
    private final long started = System.nanoTime();
    private volatile long jump;

    /** @param first the number of the first agent: each works at one node only */
    LeadAgents(LeadDesk desk, LeadHistory.Scribe scribe, int first, int count) {
        this.desk = desk;
        this.scribe = scribe;
        this.first = first;
        this.count = count;
    }

    /** @param each how many things each agent does */
    void work(List<UUID> untouched, List<UUID> leads, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Callable<Void>> agents = new ArrayList<>();
        for (int agent = first; agent < first + count; agent++) {
            String id = LeadDesk.agent(agent);
            Random random = new Random(agent);
            agents.add(() -> {
                untouched.forEach(
                        lead -> act(new Wish("note", id, LeadDesk.supervises(id), now(), 0, null), lead, null));
                UUID shown = null;
                for (int i = 0; i < each; i++) {
                    shown = act(wish(id, random), leads.get(random.nextInt(leads.size())), shown);
                }
                return null;
            });
        }
        for (Future<Void> agent : threads.invokeAll(agents)) {
            agent.get();
        }
        threads.shutdown();
    }

    private Wish wish(String agent, Random random) {
        if (done.incrementAndGet() % UNTIL_A_JUMP == 0) {
            jump = random.nextLong(-2 * HOUR, 2 * HOUR);
        }
        String what = WHAT_THEY_DO.get(random.nextInt(WHAT_THEY_DO.size()));
        long now = now();
        String to = LeadDesk.agent(random.nextInt(LeadDesk.AGENTS));
        return new Wish(what, agent, LeadDesk.supervises(agent), now, now + random.nextLong(1, HOUR), to);
    }

    private long now() {
        return BEGINNING + jump + 60 * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** Gives the lead that the agent looks at then. */
    private UUID act(Wish wish, UUID lead, UUID shown) {
        boolean next = wish.what().equals("next");
        String id = scribe.called(wish, next ? null : lead, next ? shown : null);
        String answer = desk.does(wish, lead);
        scribe.answered(id, System.nanoTime(), answer);
        if (!next || answer.endsWith(LeadHistory.DENIED)) {
            return shown;
        }
        String given = answer.split(" ")[0];
        return given.equals(LeadHistory.NOBODY) ? null : UUID.fromString(given);
    }
}
