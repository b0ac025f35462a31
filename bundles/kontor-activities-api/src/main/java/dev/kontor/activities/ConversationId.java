package dev.kontor.activities;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A conversation of mails that answer each other. When two become one, both their ids lead to it. */
public record ConversationId(UUID value) implements TypedId<UUID> {

    public ConversationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
