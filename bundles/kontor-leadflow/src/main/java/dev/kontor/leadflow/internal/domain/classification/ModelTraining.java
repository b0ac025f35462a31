package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.internal.domain.classification.NoteFeatures.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Teaches a model from labelled notes, by gradient descent in an order that is always the same. */
final class ModelTraining {
    private static final int PASSES = 30;
    private static final double RATE = 1.0;
    private static final double SLOWING = 0.1;
    private static final double DECAY = 1e-3;
    private static final long SEED = 7;

    private static final int MOST_PASSES_OF_CORRECTIONS = 20;
    private static final double LEARNED = 0.8;

    private record Example(List<Feature> features, int right) {}

    private ModelTraining() {}

    /** From nothing. */
    static Weights train(List<LabelledNote> notes, NoteFeatures seen) {
        Weights weights = new Weights();
        List<Example> order = new ArrayList<>(examples(notes, seen));
        Random random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + pass * SLOWING);
            order.forEach(example -> weights.step(example.features(), example.right(), rate, DECAY));
        }
        return weights;
    }

    /** What a tenant's supervisors said, on top: no further than until it is understood. */
    static Weights teach(Weights before, List<LabelledNote> corrected, NoteFeatures seen) {
        Weights weights = before.copy();
        List<Example> examples = examples(corrected, seen);
        boolean understood = false;
        for (int pass = 0; pass < MOST_PASSES_OF_CORRECTIONS && !understood; pass++) {
            understood = true;
            for (Example example : examples) {
                double[] shares = Weights.probabilities(weights.scores(example.features()), 1);
                if (shares[example.right()] < LEARNED) {
                    weights.step(example.features(), example.right(), RATE, 0);
                    understood = false;
                }
            }
        }
        return weights;
    }

    private static List<Example> examples(List<LabelledNote> notes, NoteFeatures seen) {
        return notes.stream()
                .map(note -> new Example(
                        seen.of(NoteWords.of(note.text())), note.outcome().ordinal()))
                .toList();
    }
}
