package dev.kontor.leadflow.classification;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;

/** Whether, how and how often notes are classified (Reporting via KI, L26–L28, L38). */
public interface ClassificationSettings {

    /** Permission {@code leadflow.read}. */
    Outcome<ClassificationSetup> get(CallContext call);

    /**
     * Sets all of it; the next run is due at once. {@code Validation} for a classifier that isn't installed, unless it was
     * chosen before, and for numbers out of range. A stale version is {@code Conflict}. Permission {@code
     * leadflow.setup}. Audited.
     */
    Outcome<ClassificationSetup> change(CallContext call, ClassificationSetup setup);

    /** Schedule, last run, what waits and what is wrong. Permission {@code leadflow.setup}. */
    Outcome<ClassificationStatus> status(CallContext call);

    /**
     * Makes the next run due at once; it begins within seconds, in the background. {@code Conflict(off)} while
     * classification is off. Permission {@code leadflow.setup}. Idempotent.
     */
    Outcome<ClassificationStatus> runSoon(CallContext call);

    /**
     * Lets recent notes be classified anew that another model judged than the chosen classifier's present one;
     * corrections stay. Gives how many. {@code Conflict(off)} while classification is off. Permission {@code
     * leadflow.setup}. Audited.
     */
    Outcome<Long> classifyAgain(CallContext call);
}
