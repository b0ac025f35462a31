package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.databases.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * N1, P3, P7: processes that are killed in the middle of their work, with {@code kill -9}. What was acknowledged is there
 * and is handled once, whoever was at it when it died. Ten times each with {@code -Dkontor.proof=full}.
 */
class NodesThatDieTest {

    private static final int KILLS = "full".equals(System.getProperty("kontor.proof")) ? 10 : 1;
    private static final int AT_WORK = 150;
    private static final String TAKEN = "taken ";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private int nodes;

    @Test
    void of_two_nodes_on_one_postgresql_one_is_killed_again_and_again() throws Exception {
        String url = Database.POSTGRESQL.freshDatabaseUrl();
        prepare(url);
        NodeProcess one = start(url, "work");
        NodeProcess other = start(url, "work");
        for (int kill = 0; kill < KILLS; kill++) {
            awaitMoreTaken();
            one.kill();
            one = other;
            other = start(url, "work");
        }
        awaitMoreTaken();
        one.kill();
        other.kill();
        assertNothingIsLostOrDoubled(url);
    }

    @Test
    void the_process_on_a_file_of_h2_is_killed_again_and_again() throws Exception {
        // As kontor-datasource opens it.
        String url = "jdbc:h2:file:" + folder.resolve("kontor")
                + ";USER=sa;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        prepare(url);
        for (int kill = 0; kill < KILLS; kill++) {
            NodeProcess node = start(url, "work");
            awaitMoreTaken();
            node.kill();
            Set<String> acknowledged = Set.copyOf(taken);
            assertThat(keys(url)).containsAll(acknowledged);
        }
        assertNothingIsLostOrDoubled(url);
    }

    private void prepare(String url) throws InterruptedException {
        NodeProcess first = start(url, "prepare");
        first.awaitReady();
        first.kill();
    }

    private NodeProcess start(String url, String task) {
        String name = "node" + nodes++;
        return new NodeProcess(KontorNode.class, folder, name, this::said, url, name, task);
    }

    private void said(String line) {
        if (line.startsWith(TAKEN)) {
            taken.add(line.substring(TAKEN.length()));
        }
    }

    private void awaitMoreTaken() {
        int before = taken.size();
        Awaitility.await("more is taken").atMost(PATIENCE).until(() -> taken.size() > before + AT_WORK);
    }

    private void assertNothingIsLostOrDoubled(String url) throws Exception {
        deliverTheRest(url);
        Set<String> acknowledged = new HashSet<>(taken);
        Set<String> stored = keys(url);
        System.out.printf(
                "Nodes that die, %s: %d kills, %d acknowledged, %d stored%n",
                url.split(":")[1], KILLS, acknowledged.size(), stored.size());
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * AT_WORK);
        assertThat(stored).containsAll(acknowledged);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "select count(*) from activities_activity"))
                    .isEqualTo(stored.size());
            assertThat(number(statement, "select count(distinct source_id) from activities_activity"))
                    .isEqualTo(stored.size());
            assertThat(number(statement, "select count(*) from activities_unassigned"))
                    .isZero();
            assertThat(number(
                            statement, "select count(*) from kernel_event where type = 'kernel.interaction-observed'"))
                    .isEqualTo(stored.size());
            assertThat(number(statement, "select count(*) from kernel_delivery where state <> 'DONE'"))
                    .isZero();
        }
    }

    /** One more node, that hands nothing in, does what those that died have left. */
    private void deliverTheRest(String url) throws InterruptedException {
        NodeProcess last = start(url, "finish");
        last.awaitReady();
        last.kill();
    }

    private static Set<String> keys(String url) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select intake_key from kernel_intake")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
