package dev.kontor.leadflow.classification;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import java.time.Instant;
import java.util.List;

/**
 * The class of a note (L26, L29, N12).
 *
 * @param outcome what counts: the supervisor's class, else the classifier's, else {@code UNCLASSIFIED}
 * @param judged what the classifier said of the text as it is now, or null; stays beside a correction
 * @param confidence 0 to 1, or null where no classifier said anything
 * @param model what gave {@code judged}, with its version, or null
 * @param words those that decided, the strongest first
 * @param classifiedAt when the classifier judged, or null
 * @param problem why the last attempt gave nothing, for example {@code time-out}, or null
 * @param retryAt when it is tried again at the earliest, or null
 * @param correctedBy the supervisor, or null
 */
public record NoteClassification(
        LeadNoteId note,
        ClassificationState state,
        NoteOutcome outcome,
        NoteOutcome judged,
        Double confidence,
        String model,
        List<DecidingWord> words,
        Instant classifiedAt,
        String problem,
        Instant retryAt,
        UserId correctedBy,
        String correctedByName,
        Instant correctedAt) {

    public NoteClassification {
        words = List.copyOf(words);
    }
}
