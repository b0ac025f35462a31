package dev.kontor.contacts.internal.shell;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import java.util.List;
import java.util.UUID;

/** The id of a contact as somebody typed it. */
final class ContactArgument {

    private ContactArgument() {}

    static ContactId read(String typed) {
        try {
            return new ContactId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("contact", "not-an-id"))));
        }
    }
}
