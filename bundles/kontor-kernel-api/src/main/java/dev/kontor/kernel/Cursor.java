package dev.kontor.kernel;

import java.util.Objects;

/**
 * A place in a list, to go on from. Opaque: made by a service, given back unchanged to the same method with the same
 * filter. One that was tampered with is refused as {@code Validation(cursor)}.
 */
public record Cursor(String value) implements TypedId<String> {

    public Cursor {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
