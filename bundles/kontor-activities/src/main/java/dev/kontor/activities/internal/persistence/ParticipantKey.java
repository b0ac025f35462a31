package dev.kontor.activities.internal.persistence;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link ParticipantRow}, as JPA wants it. */
class ParticipantKey implements Serializable {
    private static final long serialVersionUID = 1L;

    UUID itemId;
    int place;

    @Override
    public boolean equals(Object other) {
        return other instanceof ParticipantKey key && place == key.place && Objects.equals(itemId, key.itemId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, place);
    }
}
