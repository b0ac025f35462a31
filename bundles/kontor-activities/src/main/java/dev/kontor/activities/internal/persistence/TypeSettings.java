package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TypeSetting;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** What the tenant of the running transaction has set for types of activities. */
public final class TypeSettings {

    private final Unit unit;

    public TypeSettings(Unit unit) {
        this.unit = unit;
    }

    public List<TypeSetting> all() {
        return unit.entityManager()
                .createQuery("select s from TypeSettingRow s order by s.type", TypeSettingRow.class)
                .getResultStream()
                .map(TypeSettingRow::toSetting)
                .toList();
    }

    /** What holds for a type: what was set, else the defaults. */
    public TypeSetting of(String type) {
        return Optional.ofNullable(unit.entityManager().find(TypeSettingRow.class, type))
                .map(TypeSettingRow::toSetting)
                .orElseGet(() -> TypeSetting.defaults(type));
    }

    /** As {@link #of}; what was set can't change until the transaction ends. */
    public TypeSetting lock(String type) {
        return Optional.ofNullable(
                        unit.entityManager().find(TypeSettingRow.class, type, LockModeType.PESSIMISTIC_WRITE))
                .map(TypeSettingRow::toSetting)
                .orElseGet(() -> TypeSetting.defaults(type));
    }

    /** Keeps the setting, and gives it with its new version. */
    public TypeSetting save(TypeSetting setting) {
        EntityManager manager = unit.entityManager();
        TypeSettingRow row = manager.find(TypeSettingRow.class, setting.type());
        boolean isNew = row == null;
        if (isNew) {
            row = new TypeSettingRow();
            row.type = setting.type();
            row.version = 1;
        }
        row.recorded = setting.recorded();
        row.restricted = setting.restricted();
        row.makesContacts = setting.makesContacts();
        if (isNew) {
            manager.persist(row);
        }
        manager.flush();
        return row.toSetting();
    }
}
