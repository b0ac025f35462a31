package dev.kontor.kernel;

import java.util.Objects;

/** A team as the host names it, up to 64 characters. */
public record TeamId(String value) implements TypedId<String> {

    public TeamId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
