package dev.kontor.host.tck;

/** How much a rule matters. */
public enum Level {
    /** Kontor works wrongly with a host that breaks it: the test fails. */
    MUST,
    /** Kontor works, but its users notice: the test is reported as not kept, and doesn't fail. */
    SHOULD
}
