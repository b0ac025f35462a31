package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.processes.LeadModel.Wish;
import dev.kontor.testing.databases.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * N11, L6, L8: agents of several nodes work on the same leads, on clocks that disagree and jump; whatever was called and
 * answered must be explained by one thing happening after the other. 100,000 calls and 128 agents with
 * {@code -Dkontor.proof=full}.
 */
class ManyAgentsOnTwoNodesTest {

    private static final boolean FULL = "full".equals(System.getProperty("kontor.proof"));
    private static final int AGENTS = FULL ? 64 : 12;
    private static final int KILLED_AGENTS = 12;
    private static final int UNTOUCHED = FULL ? 60 : 4;
    private static final int LEADS = FULL ? 250 : 10;
    private static final int EACH = FULL ? 720 : 20;
    private static final int NEVER_DONE = 1_000_000;
    private static final int EACH_OF_ONE_PROCESS = FULL ? 1_500 : 15;
    private static final int SECONDS = 1_800;

    @TempDir
    private Path folder;

    private final LeadHistory history = new LeadHistory();

    @Test
    void two_processes_on_one_postgresql_and_a_third_that_is_killed() throws Exception {
        String url = Database.POSTGRESQL.freshDatabaseUrl();
        prepare(url);
        NodeProcess one = start(url, "one", 0, AGENTS, EACH);
        NodeProcess other = start(url, "other", AGENTS, AGENTS, EACH);
        NodeProcess killed = start(url, "killed", 2 * AGENTS, KILLED_AGENTS, NEVER_DONE);
        List<NodeProcess> nodes = List.of(one, other, killed);
        for (NodeProcess node : nodes) {
            node.awaitReady();
        }
        nodes.forEach(node -> node.tell("go"));
        long half = (long) AGENTS * (UNTOUCHED + EACH);
        Awaitility.await("half of it").atMost(Duration.ofSeconds(SECONDS)).until(() -> history.answers() > half);
        killed.kill();
        one.awaitEnd(SECONDS);
        other.awaitEnd(SECONDS);

        assertThat(history.answers()).isGreaterThanOrEqualTo(2L * AGENTS * (UNTOUCHED + EACH));
        assertThat(history.unanswered()).as("calls in the middle of the kill").isPositive();
        assertExplained("two processes on PostgreSQL");
    }

    @Test
    void one_process_on_h2() throws Exception {
        // 64 queue up for one row: on a busy machine the last waits longer than the two seconds that H2 allows
        String url = Database.H2.freshDatabaseUrl() + ";LOCK_TIMEOUT=60000";
        try (LeadDesk desk = new LeadDesk(url, KILLED_AGENTS)) {
            desk.prepare(LEADS, UNTOUCHED);
            new LeadAgents(desk, new LeadHistory.Scribe("h2", history::read), 0, 64)
                    .work(desk.unknown(), desk.known(), EACH_OF_ONE_PROCESS);
        }

        assertThat(history.unanswered()).isZero();
        assertExplained("one process on H2");
    }

    @Test
    void what_a_killed_process_held_stays_with_its_agent_until_the_lease_ends_and_nothing_stays_locked()
            throws Exception {
        String url = Database.POSTGRESQL.freshDatabaseUrl();
        List<String> said = new CopyOnWriteArrayList<>();
        try (LeadDesk desk = new LeadDesk(url, 4)) {
            desk.prepare(2, 0);
            UUID lead = desk.known().get(0);
            NodeProcess holder = new NodeProcess(LeadNode.class, folder, "holder", said::add, url, "holder", "hold");
            holder.awaitReady();
            holder.kill();
            long now = Instant.now().toEpochMilli();
            long lease = Duration.ofMinutes(LeadModel.LEASE_MINUTES).toMillis();

            assertThat(said.get(1)).startsWith("version 2 held agent1 ");
            assertThat(desk.does(note("agent2", now), lead)).isEqualTo("reserved Nr-agent1");
            assertThat(desk.does(next("agent2", now), null))
                    .startsWith(desk.known().get(1).toString());
            assertThat(desk.does(note("agent2", now + lease), lead)).startsWith("version 3 held agent2 ");
        }
    }

    private static Wish note(String agent, long now) {
        return new Wish("note", agent, false, now, 0, null);
    }

    private static Wish next(String agent, long now) {
        return new Wish("next", agent, false, now, 0, null);
    }

    private static void prepare(String url) {
        try (LeadDesk desk = new LeadDesk(url, 4)) {
            desk.prepare(LEADS, UNTOUCHED);
        }
    }

    private NodeProcess start(String url, String name, int first, int agents, int each) {
        return new NodeProcess(
                LeadNode.class,
                folder,
                name,
                history::read,
                url,
                name,
                "work",
                Integer.toString(first),
                Integer.toString(agents),
                Integer.toString(each));
    }

    private void assertExplained(String where) {
        Map<String, List<Linearizability.Call<LeadModel>>> leads = history.byLead();
        long begin = System.nanoTime();
        List<String> unexplained = new ArrayList<>();
        leads.forEach((lead, calls) -> {
            if (!Linearizability.holds(LeadModel.NEW, calls)) {
                unexplained.add(lead + ": " + history.of(lead));
            }
        });
        System.out.printf(
                "Leads, %s: %d answers, %d calls without, %d leads, checked in %d ms%n%s%n",
                where,
                history.answers(),
                history.unanswered(),
                leads.size(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                history.kinds());
        assertThat(leads).hasSize(LEADS + UNTOUCHED);
        assertThat(unexplained).isEmpty();
    }
}
