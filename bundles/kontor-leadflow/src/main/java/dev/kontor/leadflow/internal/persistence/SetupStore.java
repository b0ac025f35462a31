package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** What the tenant of the running transaction has set. */
public final class SetupStore {
    private final Unit unit;

    public SetupStore(Unit unit) {
        this.unit = unit;
    }

    /** What was set, else the defaults. */
    public LeadflowSetup get() {
        return setup(unit.entityManager().find(SetupRow.class, SetupRow.ONLY));
    }

    /** As {@link #get}; what was set can't change until the transaction ends. */
    public LeadflowSetup lock() {
        return setup(unit.entityManager().find(SetupRow.class, SetupRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps it, and gives it with its new version. */
    public LeadflowSetup save(LeadflowSetup setup) {
        EntityManager manager = unit.entityManager();
        SetupRow row = manager.find(SetupRow.class, SetupRow.ONLY);
        boolean isNew = row == null;
        if (isNew) {
            row = new SetupRow();
            row.id = SetupRow.ONLY;
        }
        row.apply(setup);
        row.version = setup.version() + 1;
        if (isNew) {
            manager.persist(row);
        }
        manager.flush();
        return row.toSetup();
    }

    private static LeadflowSetup setup(SetupRow row) {
        return Optional.ofNullable(row).map(SetupRow::toSetup).orElse(LeadflowSetup.DEFAULTS);
    }
}
