package dev.kontor.contacts;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** One assertion that two contacts are the same person. */
public record JoinId(UUID value) implements TypedId<UUID> {

    public JoinId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
