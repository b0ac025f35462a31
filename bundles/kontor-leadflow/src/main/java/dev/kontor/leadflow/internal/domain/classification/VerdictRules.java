package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.Verdict;
import java.util.List;

/** What may be kept of a verdict: classifiers of others are not trusted to keep to their words. */
public final class VerdictRules {
    public static final String GARBAGE = "garbage";
    private static final int MAX_MODEL = 100;
    private static final int MAX_PROBLEM = 40;
    private static final int MAX_WORDS = 8;
    private static final int MAX_WORD = 100;

    private VerdictRules() {}

    /** The verdict as it can be stored; {@code Later(garbage)} for one that says nothing. */
    public static Verdict usable(Verdict verdict) {
        if (verdict instanceof Verdict.Given given) {
            return isSound(given)
                    ? new Verdict.Given(given.outcome(), given.confidence(), given.model(), sound(given.words()))
                    : new Verdict.Later(GARBAGE);
        }
        if (verdict instanceof Verdict.Stop stop) {
            return isName(stop.problem()) ? stop : new Verdict.Stop(GARBAGE, stop.pause());
        }
        return verdict instanceof Verdict.Later later && isName(later.problem()) ? later : new Verdict.Later(GARBAGE);
    }

    private static boolean isSound(Verdict.Given given) {
        return given.outcome() != null
                && given.confidence() >= 0
                && given.confidence() <= 1
                && given.model() != null
                && given.model().length() <= MAX_MODEL
                && given.model().chars().noneMatch(Character::isISOControl);
    }

    private static List<DecidingWord> sound(List<DecidingWord> words) {
        return words.stream()
                .filter(word -> word.word() != null
                        && !word.word().isBlank()
                        && word.word().length() <= MAX_WORD
                        && word.word().lines().count() == 1
                        && Double.isFinite(word.weight()))
                .limit(MAX_WORDS)
                .toList();
    }

    private static boolean isName(String problem) {
        return problem != null && problem.length() <= MAX_PROBLEM && problem.matches("[a-z0-9-]+");
    }
}
