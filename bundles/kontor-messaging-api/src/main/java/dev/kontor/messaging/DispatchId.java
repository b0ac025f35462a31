package dev.kontor.messaging;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** One way out of a contact entry. */
public record DispatchId(UUID value) implements TypedId<UUID> {

    public DispatchId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
