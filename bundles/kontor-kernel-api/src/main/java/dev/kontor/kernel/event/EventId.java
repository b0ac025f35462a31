package dev.kontor.kernel.event;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** One event; the key by which handlers are idempotent. */
public record EventId(UUID value) implements TypedId<UUID> {

    public EventId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
