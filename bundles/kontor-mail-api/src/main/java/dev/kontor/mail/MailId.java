package dev.kontor.mail;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A mail. */
public record MailId(UUID value) implements TypedId<UUID> {

    public MailId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
