package dev.kontor.kernel.event;

/** What an event that a subscriber hasn't handled yet waits for. */
public enum DeliveryState {
    /** For its turn, or for the end of the pause after a failed attempt. */
    WAITING,
    /** For its subscriber's module, which is switched off for the tenant. */
    HELD,
    /** For an administrator: the last attempt failed too. Later events of the same key have gone on. */
    DEAD
}
