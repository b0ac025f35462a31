package dev.kontor.messaging;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An internal message in the inbox of a user (esNachricht). */
public record InternalMessageId(UUID value) implements TypedId<UUID> {

    public InternalMessageId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
