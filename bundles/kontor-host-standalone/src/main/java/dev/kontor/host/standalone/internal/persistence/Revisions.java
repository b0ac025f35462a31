package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each tenant's users, teams and roles were changed. Whoever changes them takes the next number first and
 * holds its row until the commit, so changes of a tenant go one after the other and their checks stay true. By JDBC, as
 * it is asked over all tenants, which a unit can't.
 */
public final class Revisions {
    private static final String DUPLICATE_KEY = "23505";

    private final Transactions transactions;

    public Revisions(Transactions transactions) {
        this.transactions = transactions;
    }

    public Map<TenantId, Long> all() {
        return transactions.separate(Tenants.PLATFORM, () -> {
            try (PreparedStatement statement = transactions
                            .connection()
                            .prepareStatement("select tenant_id, revision from host_revision");
                    ResultSet rows = statement.executeQuery()) {
                Map<TenantId, Long> revisions = new HashMap<>();
                while (rows.next()) {
                    revisions.put(new TenantId(rows.getString(1)), rows.getLong(2));
                }
                return revisions;
            } catch (SQLException failure) {
                throw new PersistenceException(failure);
            }
        });
    }

    /** Takes the next number of the tenant in the running transaction. */
    public void next(TenantId tenant) {
        if (update("update host_revision set revision = revision + 1 where tenant_id = ?", tenant) == 0) {
            insertFirst(tenant);
        }
    }

    private void insertFirst(TenantId tenant) {
        try {
            update("insert into host_revision (tenant_id, revision) values (?, 1)", tenant);
        } catch (PersistenceException failure) {
            if (failure.getCause() instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
                throw new RefusedException(new Refusal.Conflict(
                        "concurrent-change", null, "Somebody set up the same tenant at the same time. Try again."));
            }
            throw failure;
        }
    }

    private int update(String sql, TenantId tenant) {
        try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
