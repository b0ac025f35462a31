package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.persistence.Unit;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the tenant of the running transaction has set, and its runs: one at a time, whatever the node (L28). */
public final class ClassifyingStore {

    /**
     * How the runs go.
     *
     * @param problem of the last run, or null
     */
    public record Runs(
            boolean running,
            Instant nextRunAt,
            Instant startedAt,
            Instant endedAt,
            long classified,
            long failed,
            String problem) {}

    private final Unit unit;

    public ClassifyingStore(Unit unit) {
        this.unit = unit;
    }

    /** What was set, else the defaults. */
    public ClassificationSetup get() {
        return row(LockModeType.NONE).map(ClassifyingRow::toSetup).orElse(ClassificationSetup.DEFAULTS);
    }

    /** As {@link #get}; nobody changes it, and no run begins, until the transaction ends. */
    public ClassificationSetup lock() {
        return row(LockModeType.PESSIMISTIC_WRITE).map(ClassifyingRow::toSetup).orElse(ClassificationSetup.DEFAULTS);
    }

    /** Keeps it, and gives it with its new version; a run that is under way goes to its end. */
    public ClassificationSetup save(ClassificationSetup setup, Instant now) {
        Optional<ClassifyingRow> found = row(LockModeType.NONE);
        ClassifyingRow row = found.orElseGet(ClassifyingRow::new);
        row.apply(setup);
        row.nextRunAt = now;
        row.problem = null;
        if (found.isEmpty()) {
            unit.entityManager().persist(row);
        }
        unit.flush();
        return row.toSetup();
    }

    public void dueAt(Instant moment) {
        row(LockModeType.PESSIMISTIC_WRITE).ifPresent(row -> row.nextRunAt = moment);
    }

    public Optional<Runs> runs(Instant now) {
        return row(LockModeType.NONE)
                .map(row -> new Runs(
                        row.running(now),
                        row.enabled ? row.nextRunAt : null,
                        row.startedAt,
                        row.endedAt,
                        row.classified,
                        row.failed,
                        row.problem));
    }

    /** Begins a run if one is due and none is under way; a run whose node died is taken over when its time is up. */
    public Optional<ClassificationSetup> begin(UUID run, Instant now, Duration lease) {
        Optional<ClassifyingRow> due = row(LockModeType.NONE).filter(row -> isDue(row, now));
        if (due.isEmpty()) {
            return Optional.empty();
        }
        return row(LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> isDue(row, now))
                .map(row -> {
                    row.run = run;
                    row.runUntil = now.plus(lease);
                    row.startedAt = now;
                    row.classified = 0;
                    row.failed = 0;
                    return row.toSetup();
                });
    }

    /** Gives the run more time; false when another run has taken over, or it was switched off. */
    public boolean goOn(UUID run, Instant now, Duration lease) {
        Optional<ClassifyingRow> mine = mine(run).filter(row -> row.enabled);
        mine.ifPresent(row -> row.runUntil = now.plus(lease));
        return mine.isPresent();
    }

    /** Counts a note of the run that {@link #goOn} has let go on. */
    public void count(UUID run, boolean classified) {
        mine(run).ifPresent(row -> {
            row.classified += classified ? 1 : 0;
            row.failed += classified ? 0 : 1;
        });
    }

    /** Ends the run, unless another one has taken over. */
    public void end(UUID run, Instant now, Instant next, String problem) {
        mine(run).ifPresent(row -> {
            row.run = null;
            row.runUntil = null;
            row.endedAt = now;
            row.nextRunAt = next;
            row.problem = problem;
        });
    }

    private Optional<ClassifyingRow> mine(UUID run) {
        return row(LockModeType.PESSIMISTIC_WRITE).filter(row -> run.equals(row.run));
    }

    private static boolean isDue(ClassifyingRow row, Instant now) {
        return row.enabled && !row.nextRunAt.isAfter(now) && !row.running(now);
    }

    private Optional<ClassifyingRow> row(LockModeType lock) {
        return Optional.ofNullable(unit.entityManager().find(ClassifyingRow.class, ClassifyingRow.ONLY, lock));
    }
}
