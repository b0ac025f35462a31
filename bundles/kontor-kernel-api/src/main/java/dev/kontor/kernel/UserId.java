package dev.kontor.kernel;

import java.util.Objects;

/** A user as the host names it, up to 64 characters; stable for the life of the user. */
public record UserId(String value) implements TypedId<String> {

    public UserId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
