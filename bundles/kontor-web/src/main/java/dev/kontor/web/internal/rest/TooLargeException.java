package dev.kontor.web.internal.rest;

import java.io.IOException;

/** A body goes on beyond its limit. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLargeException(long limit) {
        super("too large");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
