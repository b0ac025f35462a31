package dev.kontor.leadflow;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A predefined note (vordefinierte Notiz). */
public record NoteTemplateId(UUID value) implements TypedId<UUID> {

    public NoteTemplateId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
