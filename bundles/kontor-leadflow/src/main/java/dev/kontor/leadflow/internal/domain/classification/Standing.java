package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationState;
import java.time.Duration;
import java.time.Instant;

/** L38, Q38: which notes count as recent, and how far the classification of one is. */
public final class Standing {

    private Standing() {}

    /** Notes entered or changed from then on are recent. */
    public static Instant recentSince(ClassificationSetup setup, Instant now) {
        return now.minus(Duration.ofDays(setup.recentDays()));
    }

    /** Whether a note without a class waits for one. */
    public static boolean waits(Instant recordedAt, Instant changedAt, ClassificationSetup setup, Instant now) {
        Instant since = recentSince(setup, now);
        return setup.enabled() && (!recordedAt.isBefore(since) || changedAt != null && !changedAt.isBefore(since));
    }

    public static ClassificationState of(LeadNote note, Judgement judgement, ClassificationSetup setup, Instant now) {
        if (judgement.correction() != null) {
            return ClassificationState.CORRECTED;
        }
        if (judgement.given() != null) {
            return ClassificationState.CLASSIFIED;
        }
        return waits(note.recordedAt(), note.changedAt(), setup, now)
                ? ClassificationState.PENDING
                : ClassificationState.NOT_ANALYSED;
    }
}
