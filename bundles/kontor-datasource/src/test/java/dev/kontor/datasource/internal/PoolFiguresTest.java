package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** P3: what monitoring sees of the pool. */
@Timeout(60)
class PoolFiguresTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    private Path folder;

    @Test
    void connections_in_use_idle_and_waited_for_are_shown_while_the_pool_is_open() throws Exception {
        ObjectName name = new ObjectName(PoolFigures.NAME);
        DatabaseSettings settings = new SettingsReader(
                        Map.of("pool.size", "2", "connection.timeout.millis", "30000"),
                        new Folders(folder.toString(), null))
                .read();
        try (ConnectionPool pool = new ConnectionPool(settings);
                PoolFigures figures = pool.figures()) {
            figures.register();
            assertThat(server.getAttribute(name, "Largest")).isEqualTo(2);
            Connection first = pool.connection();
            Connection second = pool.connection();
            assertThat(server.getAttribute(name, "Active")).isEqualTo(2);
            Thread waiting = new Thread(() -> take(pool));
            waiting.start();
            while (!server.getAttribute(name, "Waiting").equals(1)) {
                Thread.onSpinWait();
            }
            first.close();
            waiting.join();
            second.close();
            while (!server.getAttribute(name, "Active").equals(0)) {
                Thread.onSpinWait();
            }
            assertThat(server.getAttribute(name, "Idle")).isEqualTo(2);
        }
        assertThat(server.isRegistered(name)).isFalse();
    }

    private static void take(ConnectionPool pool) {
        try {
            pool.connection().close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
