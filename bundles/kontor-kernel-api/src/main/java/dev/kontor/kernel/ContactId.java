package dev.kontor.kernel;

import java.util.Objects;
import java.util.UUID;

/** A contact (a person). The id never changes, also not by a merge, so that a host may keep it. */
public record ContactId(UUID value) implements TypedId<UUID> {

    public ContactId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
