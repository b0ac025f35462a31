package dev.kontor.messaging;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An activity category (Aktivitätsart). */
public record CategoryId(UUID value) implements TypedId<UUID> {

    public CategoryId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
