package dev.kontor.contacts;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A label. */
public record LabelId(UUID value) implements TypedId<UUID> {

    public LabelId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
