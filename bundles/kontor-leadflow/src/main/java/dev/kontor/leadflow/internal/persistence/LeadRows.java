package dev.kontor.leadflow.internal.persistence;

import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Query;
import java.util.List;

/** Rows of leadflow_lead by SQL, as they are now: also those that the running transaction has read before. */
final class LeadRows {
    private static final String ROWS = "select * from leadflow_lead where tenant_id = ?1";

    private final Unit unit;
    private final TenantSql sql;

    LeadRows(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** The condition begins with "and"; its parameters are {@code ?2} and so on. */
    List<LeadRow> where(String condition, Object... parameters) {
        return given(ROWS + condition, parameters);
    }

    /** What a statement gives; the tenant is {@code ?1}. */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    List<LeadRow> given(String statement, Object... parameters) {
        Query query = unit.entityManager()
                .createNativeQuery(statement, LeadRow.class)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .setParameter(1, sql.tenant());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query.getResultList();
    }
}
