package dev.kontor.persistence.internal.transaction;

import dev.kontor.persistence.internal.platform.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements on their way to the database. Several go as one, with semicolons between: both drivers take that, and
 * PostgreSQL's then sends them in one round trip and keeps each prepared.
 */
final class WaitingWrites {
    private static final int AT_ONCE = 16;

    private static final int KEPT = 1_000;

    /** What an operation writes is mostly the same statements: joined once. */
    private static final Map<List<String>, String> JOINED = new ConcurrentHashMap<>();

    private static final Write COMMIT = new Write("commit", new Object[0]);

    private record Write(String statement, Object[] values) {}

    private final List<Write> waiting = new ArrayList<>();

    void add(String statement, Object... values) {
        waiting.add(new Write(statement, values));
    }

    /** Runs what waits, in the order in which it came. */
    void send(Connection connection) throws SQLException {
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            sendAsOne(connection, waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())));
        }
        waiting.clear();
    }

    /**
     * Runs what waits and commits. To PostgreSQL the commit goes along, which saves its round trip: after a failed
     * statement the server skips all that came with it, the commit too.
     */
    void sendAndCommit(Connection connection) throws SQLException {
        if (!waiting.isEmpty() && Dialect.of(connection) == Dialect.POSTGRESQL) {
            waiting.add(COMMIT);
        }
        send(connection);
        connection.commit(); // where it went along, the driver knows that nothing is left to commit
    }

    private static String joined(List<String> statements) {
        String known = JOINED.get(statements);
        if (known != null) {
            return known;
        }
        String joined = String.join("; ", statements);
        if (JOINED.size() < KEPT) {
            JOINED.put(statements, joined);
        }
        return joined;
    }

    private static void sendAsOne(Connection connection, List<Write> writes) throws SQLException {
        String statements = joined(writes.stream().map(Write::statement).toList());
        try (PreparedStatement prepared = connection.prepareStatement(statements)) {
            int parameter = 0;
            for (Write write : writes) {
                for (Object value : write.values()) {
                    prepared.setObject(++parameter, value);
                }
            }
            prepared.execute();
        }
    }
}
