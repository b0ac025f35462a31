package dev.kontor.persistence.internal.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements on their way to the database. Several go as one, with semicolons between: both drivers take that, and
 * PostgreSQL's then sends them in one round trip and keeps each prepared.
 */
final class WaitingWrites {
    private static final int AT_ONCE = 16;

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

    private static void sendAsOne(Connection connection, List<Write> writes) throws SQLException {
        String statements = writes.stream().map(Write::statement).collect(Collectors.joining("; "));
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
