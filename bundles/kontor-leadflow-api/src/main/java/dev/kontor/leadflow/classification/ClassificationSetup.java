package dev.kontor.leadflow.classification;

import dev.kontor.kernel.Versioned;

/**
 * How a tenant's notes are classified.
 *
 * @param version 0 as long as nothing was set
 * @param enabled KI-basiertes Reporting aktivieren; off: no run, results stay
 * @param classifier the name of an installed {@link NoteClassifier}
 * @param recentDays what "recently entered" means (kürzlich, L38): notes entered or changed in these days, 1 to 90
 * @param everyMinutes the pause between two runs, 1 to 1,440
 */
public record ClassificationSetup(long version, boolean enabled, String classifier, int recentDays, int everyMinutes)
        implements Versioned {

    /** The classifier that needs no network. */
    public static final String OFFLINE = "offline";

    /** What holds as long as nothing was set. */
    public static final ClassificationSetup DEFAULTS = new ClassificationSetup(0, false, OFFLINE, 7, 5);
}
