package dev.kontor.kernel.privacy;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An erasure. */
public record ErasureId(UUID value) implements TypedId<UUID> {

    public ErasureId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
