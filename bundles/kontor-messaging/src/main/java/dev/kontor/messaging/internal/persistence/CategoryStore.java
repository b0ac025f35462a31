package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.SearchForm;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The activity categories of the tenant of the running transaction. */
public final class CategoryStore {
    private final Unit unit;

    public CategoryStore(Unit unit) {
        this.unit = unit;
    }

    public List<ActivityCategory> all() {
        return unit.entityManager()
                .createQuery("select c from CategoryRow c order by c.nameKey", CategoryRow.class)
                .getResultStream()
                .map(CategoryRow::toCategory)
                .toList();
    }

    public Optional<ActivityCategory> find(CategoryId id) {
        return found(id, LockModeType.NONE);
    }

    public Optional<ActivityCategory> lock(CategoryId id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ActivityCategory> found(CategoryId id, LockModeType lock) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(CategoryRow.class, some.value(), lock))
                .map(CategoryRow::toCategory);
    }

    /** Whether another one has the name. */
    public boolean taken(String name, CategoryId but) {
        return unit.entityManager()
                .createQuery("select c from CategoryRow c where c.nameKey = :key", CategoryRow.class)
                .setParameter("key", SearchForm.nameKey(name))
                .getResultStream()
                .anyMatch(row -> but == null || !row.id.equals(but.value()));
    }

    public ActivityCategory insert(CategoryId id, CategoryData data) {
        CategoryRow row = new CategoryRow();
        row.id = id.value();
        apply(row, data);
        unit.entityManager().persist(row);
        unit.flush();
        return row.toCategory();
    }

    public ActivityCategory change(CategoryId id, CategoryData data) {
        CategoryRow row = unit.entityManager().find(CategoryRow.class, id.value());
        apply(row, data);
        unit.flush();
        return row.toCategory();
    }

    public void delete(CategoryId id) {
        unit.entityManager().remove(unit.entityManager().find(CategoryRow.class, id.value()));
    }

    private static void apply(CategoryRow row, CategoryData data) {
        row.version++;
        row.name = data.name();
        row.nameKey = SearchForm.nameKey(data.name());
        row.options = Lines.of(new TreeSet<>(data.options()));
        row.active = data.active();
    }
}
