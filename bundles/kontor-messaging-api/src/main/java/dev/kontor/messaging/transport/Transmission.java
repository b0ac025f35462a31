package dev.kontor.messaging.transport;

import java.time.Duration;

/** What became of a message. */
public sealed interface Transmission {

    /** The service has taken it, under a reference of its own, or null. */
    record Taken(String reference) implements Transmission {}

    /**
     * The service has refused it for good: nothing went out.
     *
     * @param reason a stable word
     * @param detail the service's own words, or null
     */
    record Refused(String reason, String detail) implements Transmission {}

    /**
     * It did not go out, and can be tried again later.
     *
     * @param pause how long the service wants to be left alone, or null; of more than a day, a day counts
     */
    record Postponed(String reason, String detail, Duration pause) implements Transmission {

        public Postponed(String reason, String detail) {
            this(reason, detail, null);
        }
    }

    /** Nobody can know whether it went out. */
    record Doubtful(String reason, String detail) implements Transmission {}
}
