package dev.kontor.web.token;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A token; not its secret. */
public record ApiTokenId(UUID value) implements TypedId<UUID> {

    public ApiTokenId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
