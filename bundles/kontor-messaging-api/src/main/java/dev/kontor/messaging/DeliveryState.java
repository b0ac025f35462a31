package dev.kontor.messaging;

/** What is known of a mail at one of its recipients after it was sent (Zustellungsüberwachung, A29). */
public enum DeliveryState {
    /** Zugestellt: the recipient's server says so. */
    DELIVERED,
    /** Unzustellbar: it came back. */
    BOUNCED,
    /** Beantwortet: the recipient has answered it. */
    REPLIED;

    /** Whether this is to be kept where the other is known already: an answer says more than any server. */
    public boolean outweighs(DeliveryState other) {
        return other == null || compareTo(other) > 0;
    }
}
