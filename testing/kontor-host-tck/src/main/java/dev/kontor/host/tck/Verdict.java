package dev.kontor.host.tck;

/** What became of a rule. */
public enum Verdict {
    PASSED,
    FAILED,
    /** The host doesn't bring the part that the rule is about. */
    SKIPPED
}
