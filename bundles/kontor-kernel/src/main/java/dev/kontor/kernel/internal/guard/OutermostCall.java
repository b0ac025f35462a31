package dev.kontor.kernel.internal.guard;

import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;

/** What went wrong first in the calls that joined the transaction of the outermost one. */
final class OutermostCall {

    private Refusal refusal;
    private KontorFault fault;

    void note(Refusal refused) {
        if (refusal == null && fault == null) {
            refusal = refused;
        }
    }

    void note(KontorFault failed) {
        if (refusal == null && fault == null) {
            fault = failed;
        }
    }

    boolean failed() {
        return refusal != null || fault != null;
    }

    /** What went wrong, as an outcome or thrown. */
    <T> Outcome<T> outcome() {
        if (fault != null) {
            throw fault;
        }
        return Outcome.refused(refusal);
    }

    /** The outcome, unless its transaction was rolled back because of what went wrong within. */
    <T> Outcome<T> unlessFailedWithin(Outcome<T> outcome) {
        return failed() ? outcome() : outcome;
    }
}
