package dev.kontor.kernel.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes the connection away from a running transaction, as the death of its node or an administrator does. */
public final class Killed {

    private Killed() {}

    public static void connection(Connection running, HikariDataSource pool) {
        boolean h2 = pool.getJdbcUrl().startsWith("jdbc:h2");
        String who = h2 ? "call session_id()" : "select pg_backend_pid()";
        String kill = h2 ? "call abort_session(%d)" : "select pg_terminate_backend(%d)";
        try (Statement asking = running.createStatement();
                ResultSet row = asking.executeQuery(who);
                Connection other = pool.getConnection();
                Statement killing = other.createStatement()) {
            row.next();
            killing.execute(kill.formatted(row.getLong(1)));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        // The pool trusts a connection that it has just lent; in H2 nothing tells it otherwise.
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
