package dev.kontor.kernel;

/** The way by which a call came in; audit rows keep it. */
public enum Channel {
    /** A bundle of the host or another module, in this JVM. */
    JAVA,
    /** The REST API with a bearer token. */
    REST,
    /** A page, with a session. */
    PAGE,
    /** A command of the Karaf shell. */
    SHELL,
    /** The kernel itself: a handler of an event, a job. */
    SYSTEM
}
