package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.persistence.Transactions;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is open and due in any tenant. */
public final class OutboxTable {

    /** A dispatch that somebody should look at. */
    public record Due(TenantId tenant, DispatchId dispatch) {}

    private final Transactions transactions;

    public OutboxTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Oldest first. */
    public List<Due> due(Instant now, int limit) {
        String query = "select tenant_id, dispatch_id from messaging_outbox where due_at <= ?"
                + " order by due_at, dispatch_id fetch first " + limit + " rows only";
        try (PreparedStatement select = transactions.connection().prepareStatement(query)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(new TenantId(rows.getString(1)), new DispatchId(rows.getObject(2, UUID.class))));
                }
            }
            return due;
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
