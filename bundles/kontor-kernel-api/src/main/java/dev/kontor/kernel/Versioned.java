package dev.kontor.kernel;

/** A thing whose writes must name the version they were based on (G5); over REST its {@code ETag}. */
public interface Versioned {

    /** Starts at 1 and grows by 1 with each write. */
    long version();
}
