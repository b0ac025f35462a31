package dev.kontor.leadflow.classification;

import java.time.Instant;
import java.util.List;

/**
 * How the runs of a tenant go (L28).
 *
 * @param running whether a run is under way, on whatever node
 * @param problem why there is no run, or why the last one stopped: {@code off}, {@code classifier-missing}, or what the
 *     classifier says, for example {@code no-key}; null when all is well
 * @param nextRunAt null when there is none
 * @param lastStartedAt null before the first run
 * @param lastEndedAt null before the first run's end
 * @param lastClassified how many notes the last run gave a class
 * @param lastFailed how many notes got none in the last run
 * @param pending how many notes wait
 * @param classifiers the installed ones
 */
public record ClassificationStatus(
        boolean running,
        String problem,
        Instant nextRunAt,
        Instant lastStartedAt,
        Instant lastEndedAt,
        long lastClassified,
        long lastFailed,
        long pending,
        List<Classifier> classifiers) {

    /**
     * A classifier that can be chosen.
     *
     * @param problem why it can't work for the tenant, or null
     */
    public record Classifier(String name, String problem) {}

    public ClassificationStatus {
        classifiers = List.copyOf(classifiers);
    }
}
