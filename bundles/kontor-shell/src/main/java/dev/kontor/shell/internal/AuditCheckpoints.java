package dev.kontor.shell.internal;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.audit.AuditCheckpoint;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkpoint as it is printed and entered: {@code PLACE:HASH}. */
final class AuditCheckpoints {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private AuditCheckpoints() {}

    static String text(AuditCheckpoint checkpoint) {
        return checkpoint.place() + ":" + checkpoint.hash();
    }

    static AuditCheckpoint read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("checkpoint", "malformed"))));
        }
        return new AuditCheckpoint(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
