package dev.kontor.contacts;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A customer record: the view over joined contacts. It is the id of the oldest of them and may change by merges, unlike the contacts' ids. */
public record RecordId(UUID value) implements TypedId<UUID> {

    public RecordId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
