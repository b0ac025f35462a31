package dev.kontor.leadflow.classification;

import dev.kontor.leadflow.NoteOutcome;
import java.time.Duration;
import java.util.List;

/** What a classifier says of a note. */
public sealed interface Verdict {

    /**
     * A class.
     *
     * @param confidence 0 to 1: how often such a verdict is right
     * @param model what gave it, with its version, up to 100 characters
     * @param words those that decided, the strongest first; empty where the classifier can't tell
     */
    record Given(NoteOutcome outcome, double confidence, String model, List<DecidingWord> words) implements Verdict {
        public Given {
            words = List.copyOf(words);
        }
    }

    /**
     * None for this note, try again later; others may well get one.
     *
     * @param problem stable, lower case with hyphens, for example {@code garbage}
     */
    record Later(String problem) implements Verdict {}

    /**
     * None for any note at the moment, for example {@code rate-limited} or {@code unauthorized}.
     *
     * @param pause how long it is no use to ask again; null where the classifier can't tell
     */
    record Stop(String problem, Duration pause) implements Verdict {}
}
