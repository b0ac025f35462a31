package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.NoteFeatures.Feature;
import dev.kontor.leadflow.internal.domain.classification.NoteWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the outcome of a call out of a note (N12): a linear model, so that what each word did can be told exactly. The
 * same note and model always give the same verdict.
 */
public final class OutcomeModel {
    /** Found by cross-validation within the notes that it learns from, so that confidence is how often it is right. */
    private static final double SHARPNESS = 1.5;

    /** Below it nobody should rely on the class. */
    private static final double LEAST_CONFIDENCE = 0.4;

    /** A note of which it knows fewer of the words is in another language, or says nothing. */
    private static final double LEAST_KNOWN = 0.34;

    private static final int MOST_WORDS = 6;

    private final String name;
    private final Weights weights;
    private final NoteFeatures seen;

    private OutcomeModel(String name, Weights weights, NoteFeatures seen) {
        this.name = name;
        this.weights = weights;
        this.seen = seen;
    }

    /** Learns from the notes; takes about a second. */
    public static OutcomeModel trained(String name, List<LabelledNote> notes, WordFamilies families) {
        NoteFeatures seen = new NoteFeatures(families);
        return new OutcomeModel(name, ModelTraining.train(notes, seen), seen);
    }

    /** Another model, which knows what a tenant's supervisors said; the oldest first. */
    public OutcomeModel taught(String newName, List<LabelledNote> corrected) {
        return new OutcomeModel(newName, ModelTraining.teach(weights, corrected, seen), seen);
    }

    public String name() {
        return name;
    }

    /** What the note says; {@code UNCLASSIFIED} also when it is not sure enough. */
    public Verdict.Given judge(String text) {
        List<Word> words = NoteWords.of(text);
        List<Feature> features = seen.of(words);
        double[] shares = Weights.probabilities(weights.scores(features), SHARPNESS);
        int best = highest(shares, -1);
        double known = known(words);
        double confidence = known < LEAST_KNOWN ? shares[best] * known : shares[best];
        NoteOutcome outcome = confidence < LEAST_CONFIDENCE ? NoteOutcome.UNCLASSIFIED : NoteOutcome.values()[best];
        return new Verdict.Given(outcome, confidence, name, decided(words, features, best, highest(shares, best)));
    }

    /** The share of the words that stand in notes it learned from, or belong to a family; signs and numbers aside. */
    private double known(List<Word> words) {
        List<String> forms = words.stream()
                .map(Word::form)
                .filter(form -> Character.isLetter(form.codePointAt(0)))
                .toList();
        long known = forms.stream()
                .filter(form -> weights.knows("word:" + form)
                        || weights.knows("not-word:" + form)
                        || !seen.families().of(form).isEmpty())
                .count();
        return forms.isEmpty() ? 0 : (double) known / forms.size();
    }

    /** What each word did for the best class against the second: all of them and the start make the difference. */
    double[] contributions(List<Word> words, List<Feature> features, int best, int second) {
        double[] contributions = new double[words.size()];
        for (Feature feature : features) {
            double whole = weights.between(feature.name(), best, second) * feature.value();
            for (int word : feature.words()) {
                contributions[word] += whole / feature.words().size();
            }
        }
        return contributions;
    }

    /** The difference of both classes that the contributions add up to. */
    double margin(List<Feature> features, int best, int second) {
        double[] scores = weights.scores(features);
        return scores[best] - scores[second] - weights.start(best, second);
    }

    NoteFeatures seen() {
        return seen;
    }

    private List<DecidingWord> decided(List<Word> words, List<Feature> features, int best, int second) {
        double[] contributions = contributions(words, features, best, second);
        List<DecidingWord> decided = new ArrayList<>();
        for (int i = 0; i < contributions.length; i++) {
            if (contributions[i] > 0) {
                decided.add(new DecidingWord(words.get(i).written(), contributions[i]));
            }
        }
        decided.sort(Comparator.comparingDouble(DecidingWord::weight).reversed());
        return List.copyOf(decided.subList(0, Math.min(MOST_WORDS, decided.size())));
    }

    private static int highest(double[] shares, int other) {
        int highest = other == 0 ? 1 : 0;
        for (int i = 0; i < shares.length; i++) {
            highest = i != other && shares[i] > shares[highest] ? i : highest;
        }
        return highest;
    }
}
