package dev.kontor.messaging.internal.shell;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import java.util.List;
import java.util.UUID;

/** An id as somebody typed it. */
final class IdArgument {

    private IdArgument() {}

    static UUID read(String field, String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(field, "not-an-id"))));
        }
    }
}
