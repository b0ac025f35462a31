package dev.kontor.activities.internal.persistence;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of an {@link AudienceRow}, as JPA wants it. */
class AudienceKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String userId;
    UUID audienceId;

    @Override
    public boolean equals(Object other) {
        return other instanceof AudienceKey key
                && Objects.equals(userId, key.userId)
                && Objects.equals(audienceId, key.audienceId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(userId, audienceId);
    }
}
