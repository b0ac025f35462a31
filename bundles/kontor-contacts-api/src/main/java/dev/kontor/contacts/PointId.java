package dev.kontor.contacts;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A contact point of a contact or client. */
public record PointId(UUID value) implements TypedId<UUID> {

    public PointId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
