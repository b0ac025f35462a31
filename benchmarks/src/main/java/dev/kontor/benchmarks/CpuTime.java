package dev.kontor.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The CPU time that this process and the database server beside it have used. On a shared machine seconds say little;
 * CPU per operation is what two runs can be compared by.
 */
final class CpuTime {

    private static final long NANOS_PER_TICK = 10_000_000;

    private final OperatingSystemMXBean self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long serverPid;

    /** @param serverPid the process whose children (the backends) are counted too */
    CpuTime(long serverPid) {
        this.serverPid = serverPid;
    }

    /** The process above the backends. */
    static long serverPid(DataSource dataSource) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            String stat = Files.readString(Path.of("/proc", row.getString(1), "stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        }
    }

    long nanos() {
        return self.getProcessCpuTime() + serverNanos();
    }

    private long serverNanos() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                            .filter(path ->
                                    path.getFileName().toString().chars().allMatch(Character::isDigit))
                            .mapToLong(this::ticksIfServer)
                            .sum()
                    * NANOS_PER_TICK;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long ticksIfServer(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean server = Long.parseLong(process.getFileName().toString()) == serverPid
                    || Long.parseLong(fields[1]) == serverPid;
            return server ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException ended) {
            return 0; // a process that ended between the listing and the reading
        }
    }
}
