package dev.kontor.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The body of a request isn't the JSON that the resource expects: the client's mistake, unlike other JSON trouble. */
final class UnreadableJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final JsonProcessingException json;

    UnreadableJsonException(JsonProcessingException json) {
        super("unreadable", json);
        this.json = json;
    }

    /** Null when there was nothing to read at all. */
    JsonProcessingException json() {
        return json;
    }
}
