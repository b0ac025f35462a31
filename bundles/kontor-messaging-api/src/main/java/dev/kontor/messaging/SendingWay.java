package dev.kontor.messaging;

/** A way to send a contact entry, and the option of an activity category that allows it (W1). */
public enum SendingWay {
    EMAIL,
    SMS,
    FAX,
    /** Internal message (esNachricht): to users, as often as one likes, whatever the category. */
    MESSAGE;

    /** Whether an entry goes out by it once, and by none of the other such ways then (W6, W20). */
    public boolean exclusive() {
        return this != MESSAGE;
    }
}
