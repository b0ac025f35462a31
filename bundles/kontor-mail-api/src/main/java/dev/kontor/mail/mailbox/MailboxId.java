package dev.kontor.mail.mailbox;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** A mailbox. */
public record MailboxId(UUID value) implements TypedId<UUID> {

    public MailboxId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
