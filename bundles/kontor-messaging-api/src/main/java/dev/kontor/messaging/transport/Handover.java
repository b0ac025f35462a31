package dev.kontor.messaging.transport;

/** Stores that from now on the message may have gone out. */
@FunctionalInterface
public interface Handover {

    /**
     * Returns when that is stored.
     *
     * @throws RuntimeException when it can't be stored, or when somebody else has taken the message over meanwhile: the
     *     message must not go out then
     */
    void pass();
}
