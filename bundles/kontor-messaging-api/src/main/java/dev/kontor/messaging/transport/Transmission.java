package dev.kontor.messaging.transport;

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

    /** It did not go out, and can be tried again later. */
    record Postponed(String reason, String detail) implements Transmission {}

    /** Nobody can know whether it went out. */
    record Doubtful(String reason, String detail) implements Transmission {}
}
