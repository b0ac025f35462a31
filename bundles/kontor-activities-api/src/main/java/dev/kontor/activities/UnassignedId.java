package dev.kontor.activities;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An interaction that waits for a contact. */
public record UnassignedId(UUID value) implements TypedId<UUID> {

    public UnassignedId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
