package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.CacheStoreMode;
import java.util.Optional;

/** What the tenant of the running transaction has set. */
public final class SetupStore {
    private static final String ROW = "select * from leadflow_setup where tenant_id = ?1 and id = ?2";
    private static final String FIRST = "insert into leadflow_setup (tenant_id, id, version, lists, information,"
            + " reserving_roles, callback_grace, shown_minutes, only_with_template) values (?, ?, 0, '', ?, '', ?, ?, ?)";

    private final Unit unit;
    private final TenantSql sql;
    private final FirstRow firstRow;

    public SetupStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
        this.firstRow = new FirstRow(sql, FIRST);
    }

    /** What was set, else the defaults. */
    public LeadflowSetup get() {
        return setup(unit.entityManager().find(SetupRow.class, SetupRow.ONLY));
    }

    /** As {@link #get}; what was set can't change until the transaction ends. */
    public LeadflowSetup lock() {
        return locked(ROW + " for update");
    }

    /** As {@link #lock}, where many may be at it at once: they keep out only who wants to change it. */
    public LeadflowSetup hold() {
        return locked(ROW + (sql.onPostgreSql() ? " for share" : " for update"));
    }

    /** The defaults become a row, for what isn't there can't be locked. */
    private LeadflowSetup locked(String select) {
        Optional<SetupRow> row = row(select);
        while (row.isEmpty()) {
            LeadflowSetup none = LeadflowSetup.DEFAULTS;
            firstRow.make(
                    SetupRow.ONLY,
                    Lines.of(none.information()),
                    none.callbackGraceMinutes(),
                    none.shownMinutes(),
                    none.onlyWithTemplate());
            row = row(select);
        }
        return row.get().toSetup();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private Optional<SetupRow> row(String select) {
        return unit.entityManager()
                .createNativeQuery(select, SetupRow.class)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .setParameter(1, sql.tenant())
                .setParameter(2, SetupRow.ONLY)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what was locked before, and gives it with its new version. */
    public LeadflowSetup save(LeadflowSetup setup) {
        SetupRow row = unit.entityManager().find(SetupRow.class, SetupRow.ONLY);
        row.apply(setup);
        row.version = setup.version() + 1;
        unit.flush();
        return row.toSetup();
    }

    private static LeadflowSetup setup(SetupRow row) {
        return Optional.ofNullable(row).map(SetupRow::toSetup).orElse(LeadflowSetup.DEFAULTS);
    }
}
