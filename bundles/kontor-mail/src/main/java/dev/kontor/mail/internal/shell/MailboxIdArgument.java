package dev.kontor.mail.internal.shell;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.mail.mailbox.MailboxId;
import java.util.UUID;

/** The id of a mailbox as somebody typed it. */
final class MailboxIdArgument {

    private MailboxIdArgument() {}

    static MailboxId of(String text) {
        try {
            return new MailboxId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new Refusal.NotFound("mailbox"));
        }
    }
}
