package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.Verdict;
import java.time.Instant;

/**
 * What is known of a note's class.
 *
 * @param noteVersion of the text that was judged
 * @param given the last verdict on that text, or null
 * @param again whether it is to be judged once more
 * @param attempts how often that was in vain since
 * @param correction of a supervisor, or null
 */
public record Judgement(
        long noteVersion,
        Verdict.Given given,
        Instant classifiedAt,
        boolean again,
        int attempts,
        String problem,
        Instant retryAt,
        Correction correction) {

    /** What a supervisor said. */
    public record Correction(NoteOutcome outcome, UserId by, String byName, Instant at) {}

    /** Nobody has looked at the note yet. */
    public static final Judgement NONE = new Judgement(0, null, null, false, 0, null, null, null);

    /** Another version of the text was judged: the verdict counts no longer, the correction does (L29, L38). */
    public Judgement of(long version) {
        return noteVersion == version ? this : new Judgement(version, null, null, false, 0, null, null, correction);
    }

    /** Whether it is decided, so that no run looks at the note. */
    public boolean decided() {
        return correction != null || given != null && !again;
    }

    /** What counts; {@code UNCLASSIFIED} while nobody said anything. */
    public NoteOutcome outcome() {
        if (correction != null) {
            return correction.outcome();
        }
        return given == null ? NoteOutcome.UNCLASSIFIED : given.outcome();
    }

    public Judgement judged(Verdict.Given verdict, Instant now) {
        return new Judgement(noteVersion, verdict, now, false, 0, null, null, correction);
    }

    public Judgement inVain(String why, Instant retry) {
        return new Judgement(noteVersion, given, classifiedAt, again, attempts + 1, why, retry, correction);
    }

    public Judgement corrected(Correction by) {
        return new Judgement(noteVersion, given, classifiedAt, false, 0, null, null, by);
    }
}
