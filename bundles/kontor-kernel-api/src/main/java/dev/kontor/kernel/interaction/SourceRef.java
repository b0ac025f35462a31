package dev.kontor.kernel.interaction;

import java.util.Objects;

/**
 * A typed pointer to the mail, chat, ticket that something comes from ("Model ID", 000:24).
 *
 * @param kind the kind of source, lower case, for example {@code mail}; at most 40 characters
 * @param id its id there; at most 200 characters
 */
public record SourceRef(String kind, String id) {

    public SourceRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }
}
