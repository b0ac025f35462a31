package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.persistence.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/**
 * The row of a contact that wasn't known until now. Of many that call it first, one makes the row; the others wait for
 * that one and go on with its row, for they want to hear who has reserved the lead.
 */
final class FirstRow {
    private static final String INSERT =
            "insert into leadflow_lead (tenant_id, contact_id, record_id, queue_at, status,"
                    + " version, standing, gone, in_flow, in_queue) values (?, ?, ?, ?, ?, 1, false, false, false, false)";
    /** A duplicate key, and as H2 says it when the other one commits at that moment. */
    private static final Set<String> THERE_ALREADY = Set.of("23505", "90131");

    private final TenantSql sql;

    FirstRow(TenantSql sql) {
        this.sql = sql;
    }

    void make(UUID contact) {
        // A violated key would abort the transaction on PostgreSQL; on H2 it undoes the statement only.
        boolean skips = sql.onPostgreSql();
        Connection connection = sql.entityManager().unwrap(Connection.class);
        try (PreparedStatement insert =
                connection.prepareStatement(skips ? INSERT + " on conflict do nothing" : INSERT)) {
            insert.setString(1, sql.tenant());
            insert.setObject(2, contact);
            insert.setObject(3, contact);
            insert.setObject(4, QueuePlace.NO_NOTE.atOffset(ZoneOffset.UTC));
            insert.setString(5, LeadStatus.NONE.name());
            insert.executeUpdate();
        } catch (SQLException failed) {
            if (!THERE_ALREADY.contains(failed.getSQLState())) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
