package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.internal.domain.StoredTemplate;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.SearchForm;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates of the tenant of the running transaction. */
public final class TemplateStore {
    private final Unit unit;

    public TemplateStore(Unit unit) {
        this.unit = unit;
    }

    /** Those that aren't deleted, in their order. */
    public List<StoredTemplate> all() {
        return rows().stream().map(TemplateRow::toTemplate).toList();
    }

    /** As {@link #all}; none of them can be changed until the transaction ends. */
    public List<StoredTemplate> lockAll() {
        return unit.entityManager()
                .createQuery("select t from TemplateRow t where t.deletedAt is null order by t.id", TemplateRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(Comparator.comparingInt(row -> row.place))
                .map(TemplateRow::toTemplate)
                .toList();
    }

    /** Also a deleted one. */
    public Optional<StoredTemplate> find(NoteTemplateId id) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(TemplateRow.class, some.value()))
                .map(TemplateRow::toTemplate);
    }

    public void insert(UUID id, String title, String text, Collection<UUID> labels, Instant now) {
        TemplateRow row = new TemplateRow();
        row.id = id;
        row.version = 1;
        row.recordedAt = now;
        row.place = Integer.MAX_VALUE;
        apply(row, title, text, labels);
        unit.entityManager().persist(row);
        unit.flush();
    }

    public void update(NoteTemplateId id, String title, String text, Collection<UUID> labels) {
        TemplateRow row = unit.entityManager().find(TemplateRow.class, id.value());
        row.version++;
        apply(row, title, text, labels);
        unit.flush();
    }

    public void delete(NoteTemplateId id, Instant now) {
        TemplateRow row = unit.entityManager().find(TemplateRow.class, id.value());
        row.deletedAt = now;
        row.titleKey = null;
        row.version++;
        unit.flush();
    }

    /** Puts one at a place, from 1, and numbers the others after it; the last place for null. */
    public void place(NoteTemplateId id, Integer place) {
        List<TemplateRow> rows = new ArrayList<>(rows());
        TemplateRow moved = unit.entityManager().find(TemplateRow.class, id.value());
        rows.remove(moved);
        rows.add(place == null ? rows.size() : Math.min(place - 1, rows.size()), moved);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place = i + 1;
        }
        unit.flush();
    }

    private List<TemplateRow> rows() {
        return unit.entityManager()
                .createQuery(
                        "select t from TemplateRow t where t.deletedAt is null order by t.place, t.id",
                        TemplateRow.class)
                .getResultList();
    }

    private static void apply(TemplateRow row, String title, String text, Collection<UUID> labels) {
        row.title = title;
        row.titleKey = SearchForm.nameKey(title);
        row.text = text;
        row.labels = Lines.of(labels);
    }
}
