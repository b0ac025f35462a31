package dev.kontor.shell.internal;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import java.util.List;
import java.util.UUID;

/** Ids as they are entered. */
final class PersonArgument {

    private PersonArgument() {}

    static ContactId contact(String text) {
        return new ContactId(id(text));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("id", "malformed"))));
        }
    }
}
