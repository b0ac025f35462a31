package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.ImportState;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs of imports, and how far they are. */
public final class RunStore {

    /** A run, and when it last got ahead. */
    public record Progress(ImportRun run, Instant progressAt) {}

    private final Unit unit;

    public RunStore(Unit unit) {
        this.unit = unit;
    }

    /** Adds the run or writes what it has become. */
    public void save(ImportRun run, Instant now) {
        ImportRunRow row =
                unit.entityManager().find(ImportRunRow.class, run.id().value());
        boolean added = row == null;
        if (added) {
            row = new ImportRunRow();
            row.id = run.id().value();
            row.fileName = run.fileName();
            row.bytesTotal = run.bytesTotal();
            row.startedBy = run.startedBy().value();
            row.startedAt = run.startedAt();
        }
        row.version++;
        row.state = run.state().name();
        row.bytesRead = run.bytesRead();
        row.stored = run.stored();
        row.duplicates = run.duplicates();
        row.unreadable = run.unreadable();
        row.failure = run.failure();
        row.progressAt = now;
        row.finishedAt = run.finishedAt();
        if (added) {
            unit.entityManager().persist(row);
        }
    }

    public Optional<Progress> find(ImportRunId id) {
        return Optional.ofNullable(unit.entityManager().find(ImportRunRow.class, id.value()))
                .map(RunStore::progress);
    }

    /** The latest first. */
    public Slice<Progress> list(PageRequest page, KeysetCursor after) {
        String place = after == null ? "" : "where r.startedAt < :at or r.startedAt = :at and r.id < :id";
        TypedQuery<ImportRunRow> query = unit.entityManager()
                .createQuery(
                        "select r from ImportRunRow r " + place + " order by r.startedAt desc, r.id desc",
                        ImportRunRow.class)
                .setMaxResults(page.size() + 1);
        if (after != null) {
            query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
        }
        List<ImportRunRow> rows = query.getResultList();
        List<ImportRunRow> shown = rows.subList(0, Math.min(rows.size(), page.size()));
        ImportRunRow last = rows.size() > page.size() ? shown.get(shown.size() - 1) : null;
        return new Slice<>(
                shown.stream().map(RunStore::progress).toList(),
                last == null ? null : KeysetCursor.of(last.startedAt, last.id).toCursor());
    }

    private static Progress progress(ImportRunRow row) {
        ImportRun run = new ImportRun(
                new ImportRunId(row.id),
                row.fileName,
                ImportState.valueOf(row.state),
                row.bytesRead,
                row.bytesTotal,
                row.stored,
                row.duplicates,
                row.unreadable,
                row.failure,
                new UserId(row.startedBy),
                row.startedAt,
                row.finishedAt);
        return new Progress(run, row.progressAt);
    }
}
