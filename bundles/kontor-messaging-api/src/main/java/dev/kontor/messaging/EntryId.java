package dev.kontor.messaging;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A contact entry (Kontakteintrag). */
public record EntryId(UUID value) implements TypedId<UUID> {

    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
