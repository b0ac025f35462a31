package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.internal.domain.classification.NoteFeatures.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a multinomial logistic regression has learned: a weight for each thing seen and each class. */
final class Weights {
    private static final int CLASSES = NoteOutcome.values().length;
    private static final double START_RATE = 0.1;

    private final Map<String, double[]> weights = new HashMap<>();
    private final double[] start = new double[CLASSES];

    Weights copy() {
        Weights copy = new Weights();
        weights.forEach((name, values) -> copy.weights.put(name, values.clone()));
        System.arraycopy(start, 0, copy.start, 0, CLASSES);
        return copy;
    }

    boolean knows(String feature) {
        return weights.containsKey(feature);
    }

    /** How much the thing speaks for one class against another. */
    double between(String feature, int one, int other) {
        double[] of = weights.get(feature);
        return of == null ? 0 : of[one] - of[other];
    }

    /** How much speaks for one class against another before anything is seen. */
    double start(int one, int other) {
        return start[one] - start[other];
    }

    /** For each class, before they are made probabilities. */
    double[] scores(List<Feature> features) {
        double[] scores = start.clone();
        for (Feature feature : features) {
            double[] of = weights.get(feature.name());
            for (int i = 0; of != null && i < CLASSES; i++) {
                scores[i] += of[i] * feature.value();
            }
        }
        return scores;
    }

    /** StrictMath, so that all machines say the same. */
    static double[] probabilities(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = StrictMath.exp((scores[i] - highest) * sharpness);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** One step of gradient descent towards the right class. */
    void step(List<Feature> features, int right, double rate, double decay) {
        double[] missing = probabilities(scores(features), 1);
        for (int i = 0; i < CLASSES; i++) {
            missing[i] = (i == right ? 1 : 0) - missing[i];
            start[i] += rate * START_RATE * missing[i];
        }
        for (Feature feature : features) {
            double[] of = weights.computeIfAbsent(feature.name(), unseen -> new double[CLASSES]);
            for (int i = 0; i < CLASSES; i++) {
                of[i] += rate * (missing[i] * feature.value() - decay * of[i]);
            }
        }
    }
}
