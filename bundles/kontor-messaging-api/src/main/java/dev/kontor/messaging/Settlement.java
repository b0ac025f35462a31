package dev.kontor.messaging;

/** How somebody settles a dispatch that is in doubt. */
public enum Settlement {
    /** It may not have arrived: send it once more, with the same Message-ID. */
    SEND_AGAIN,
    /** It has arrived: mark it as sent. */
    MARK_SENT
}
