package dev.kontor.messaging;

/** What must be answered before an entry is sent. */
public enum Question {
    /** Send without a subject? (W11, W19) */
    EMPTY_SUBJECT,
    /** Send a text message without a text? (W16) */
    EMPTY_TEXT,
    /** To which one number? (W15) */
    SMS_RECIPIENT,
    /** Send to somebody who doesn't want to be reached by this way? (C7) */
    FORBIDDEN_CHANNEL
}
