package dev.kontor.leadflow;

import java.time.Instant;

/**
 * Why somebody got this lead and no other (N11).
 *
 * @param since when the rule began to speak for it: the promised time, the last note; null for one that has none
 */
public record WhyThisLead(Rule rule, Instant since) {

    /** The rules, the strongest first. */
    public enum Rule {
        /** This agent promised to call by now. */
        CALLBACK_PROMISED,
        /** Another agent promised to call, and hasn't. */
        CALLBACK_OVERDUE,
        /** Nobody has written a note yet. */
        NO_NOTE,
        /** Of all that have notes, its last one is the oldest. */
        OLDEST_NOTE
    }
}
