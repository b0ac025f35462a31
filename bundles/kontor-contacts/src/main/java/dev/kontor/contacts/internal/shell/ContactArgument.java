package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A contact's id, or a channel, as somebody typed it. */
final class ContactArgument {

    private ContactArgument() {}

    static ContactId read(String typed) {
        try {
            return new ContactId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("contact", "not-an-id"))));
        }
    }

    static CommunicationChannel channel(String typed) {
        try {
            return CommunicationChannel.valueOf(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("channel", "unknown"))));
        }
    }
}
