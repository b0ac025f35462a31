package dev.kontor.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A tenant with some customers whose addresses are known; looked at in the tables, which the nodes share. */
record Customers(String url, String tenant) {

    /** How many there are to begin with. */
    static final int KNOWN = 5;

    static List<String> addresses() {
        return IntStream.range(0, KNOWN)
                .mapToObj(i -> "customer" + i + "@example.com")
                .toList();
    }

    /** The first column of the only row, for a query that asks for the tenant. */
    long count(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Until no event waits for anybody. */
    void awaitAllHandled(Duration patience) {
        Awaitility.await("all events are handled")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        count("select count(*) from kernel_delivery where tenant_id = ? and state <> 'DONE'") == 0);
    }

    /** That so many calls were taken, and each has had each of its effects once. */
    void assertCalls(long taken) {
        long strangers = (taken + Telling.STRANGER - 1) / Telling.STRANGER;
        assertOnceEach(taken, "event_id", "kernel_event", "type = 'kernel.interaction-observed'");
        assertOnceEach(taken - strangers, "source_id", "activities_activity", "type = 'CALL'");
        assertOnceEach(taken - strangers, "subject", "activities_activity", "subject like 'Follow up %'");
        assertOnceEach(strangers, "source_id", "activities_unassigned", "state = 'WAITING'");
    }

    /** That so many contacts were created, and the host has welcomed each once. */
    void assertContacts(long created) {
        assertOnceEach(created, "id", "contacts_contact", "deleted_at is null");
        assertOnceEach(created, "subject", "activities_activity", "subject like 'Welcome %'");
    }

    void assertOnceEach(long expected, String what, String table, String which) {
        String of = " from " + table + " where tenant_id = ? and " + which;
        assertThat(count("select count(distinct " + what + ")" + of))
                .as(what + of)
                .isEqualTo(expected);
        assertThat(count("select count(*)" + of)).as(table + ", " + which).isEqualTo(expected);
    }
}
