package dev.kontor.mail;

/** How far an import is. */
public enum ImportState {
    /** It reads mails, or waits for its turn. */
    RUNNING,
    /** It reached the end of the file. */
    DONE,
    /** It could not go on; {@link ImportRun#failure()} says why. What was stored stays; importing again is safe. */
    FAILED,
    /** The module or its machine was stopped meanwhile. What was stored stays; importing again is safe. */
    INTERRUPTED
}
