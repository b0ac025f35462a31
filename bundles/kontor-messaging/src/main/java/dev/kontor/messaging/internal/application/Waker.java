package dev.kontor.messaging.internal.application;

/** Tells whoever sends that there is something to send. */
@FunctionalInterface
public interface Waker {
    void wake();
}
