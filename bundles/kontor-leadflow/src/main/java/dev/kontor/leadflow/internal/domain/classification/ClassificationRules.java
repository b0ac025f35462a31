package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.rules.FieldChecks;
import java.util.Collection;
import java.util.Map;

/** What can be set of classification. */
public final class ClassificationRules {
    private static final int MAX_DAYS = 90;
    private static final int MAX_MINUTES = 1_440;

    private ClassificationRules() {}

    /**
     * @param installed the names of the classifiers that are there
     * @param before what was set until now: a classifier that is gone meanwhile may stay
     */
    public static FieldChecks check(
            ClassificationSetup setup, ClassificationSetup before, Collection<String> installed) {
        FieldChecks checks = new FieldChecks()
                .required("classifier", setup.classifier())
                .that(
                        setup.classifier() == null
                                || installed.contains(setup.classifier())
                                || setup.classifier().equals(before.classifier()),
                        "classifier",
                        "unknown");
        range(checks, "recentDays", setup.recentDays(), MAX_DAYS);
        range(checks, "everyMinutes", setup.everyMinutes(), MAX_MINUTES);
        return checks;
    }

    private static void range(FieldChecks checks, String field, int value, int most) {
        if (value < 1 || value > most) {
            checks.problem(field, "out-of-range", Map.of("min", "1", "max", String.valueOf(most)));
        }
    }
}
