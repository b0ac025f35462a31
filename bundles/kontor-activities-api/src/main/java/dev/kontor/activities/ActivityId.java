package dev.kontor.activities;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An activity. */
public record ActivityId(UUID value) implements TypedId<UUID> {

    public ActivityId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
