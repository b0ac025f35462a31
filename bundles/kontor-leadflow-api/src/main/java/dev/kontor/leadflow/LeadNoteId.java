package dev.kontor.leadflow;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A note on a lead. */
public record LeadNoteId(UUID value) implements TypedId<UUID> {

    public LeadNoteId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
