package dev.kontor.mail;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A run of an import. */
public record ImportRunId(UUID value) implements TypedId<UUID> {

    public ImportRunId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
