package dev.kontor.contacts.internal.domain;

import dev.kontor.kernel.interaction.HandleKind;

/** A contact point that was read: as entered, and as matching compares it. */
public record CheckedPoint(HandleKind kind, String value, String normalized, String label) {

    /** Whether it is the same address or number, however it is written. */
    public boolean sameAs(HandleKind otherKind, String otherNormalized) {
        return kind == otherKind && normalized.equals(otherNormalized);
    }
}
