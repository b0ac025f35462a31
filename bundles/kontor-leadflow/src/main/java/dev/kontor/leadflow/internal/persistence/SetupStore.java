package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.Optional;

/** What the tenant of the running transaction has set. */
public final class SetupStore {
    private static final String ROW = "select * from leadflow_setup where tenant_id = ?1 and id = ?2";
    private static final String FIRST = "insert into leadflow_setup (tenant_id, id, version, lists, information,"
            + " reserving_roles, callback_grace, shown_minutes, only_with_template) values (?, ?, 0, '', ?, '', ?, ?, ?)";
    private static final String CHANGE = "update leadflow_setup set version = ?3, lists = ?4, information = ?5,"
            + " reserving_roles = ?6, lease_minutes = ?7, callback_grace = ?8, shown_minutes = ?9,"
            + " only_with_template = ?10 where tenant_id = ?1 and id = ?2";

    private final TenantSql sql;
    private final FirstRow firstRow;

    public SetupStore(Unit unit) {
        this.sql = new TenantSql(unit);
        this.firstRow = new FirstRow(sql, FIRST);
    }

    /** What was set, else the defaults. */
    public LeadflowSetup get() {
        return row(ROW).orElse(LeadflowSetup.DEFAULTS);
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
        Optional<LeadflowSetup> row = row(select);
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
        return row.get();
    }

    private Optional<LeadflowSetup> row(String select) {
        return sql.read(select, SetupRow::read, SetupRow.ONLY).stream().findFirst();
    }

    /** Keeps what was locked before, and gives it with its new version. */
    public LeadflowSetup save(LeadflowSetup setup) {
        LeadflowSetup saved = new LeadflowSetup(
                setup.version() + 1,
                setup.lists(),
                setup.information(),
                setup.reservingRoles(),
                setup.leaseMinutes(),
                setup.callbackGraceMinutes(),
                setup.shownMinutes(),
                setup.onlyWithTemplate());
        sql.execute(CHANGE, SetupRow.values(saved));
        return saved;
    }
}
