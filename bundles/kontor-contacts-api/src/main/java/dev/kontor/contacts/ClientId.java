package dev.kontor.contacts;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A client company. */
public record ClientId(UUID value) implements TypedId<UUID> {

    public ClientId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
