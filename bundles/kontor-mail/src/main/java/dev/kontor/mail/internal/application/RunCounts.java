package dev.kontor.mail.internal.application;

import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import java.time.Instant;

/** How a run goes on: each step is a new state of it. */
record RunCounts(long stored, long duplicates, long unreadable) {

    static final RunCounts NONE = new RunCounts(0, 0, 0);

    RunCounts plus(RunCounts more) {
        return new RunCounts(stored + more.stored, duplicates + more.duplicates, unreadable + more.unreadable);
    }

    RunCounts oneUnreadable() {
        return new RunCounts(stored, duplicates, unreadable + 1);
    }

    /** The run after these, read up to there. */
    ImportRun addedTo(ImportRun run, long bytesRead) {
        return new ImportRun(
                run.id(),
                run.fileName(),
                run.state(),
                bytesRead,
                run.bytesTotal(),
                run.stored() + stored,
                run.duplicates() + duplicates,
                run.unreadable() + unreadable,
                run.failure(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt());
    }

    /** The run as it ended, or as it looks without the one who wrote its end. */
    static ImportRun ended(ImportRun run, ImportState state, String failure, Instant at) {
        return new ImportRun(
                run.id(),
                run.fileName(),
                state,
                run.bytesRead(),
                run.bytesTotal(),
                run.stored(),
                run.duplicates(),
                run.unreadable(),
                failure,
                run.startedBy(),
                run.startedAt(),
                at);
    }
}
