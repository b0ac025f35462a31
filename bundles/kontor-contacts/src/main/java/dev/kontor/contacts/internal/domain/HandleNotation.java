package dev.kontor.contacts.internal.domain;

import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.rules.FieldChecks;
import java.util.Optional;

/** The one rule by which two notations are the same address or number (A25, C2). */
public final class HandleNotation {

    static final int MAX_LENGTH = 320;

    private HandleNotation() {}

    /** What matching compares; empty when the value can't be read. */
    public static Optional<String> normalize(HandleKind kind, String value, String region) {
        if (!new FieldChecks().line("value", value, MAX_LENGTH).passed()) {
            return Optional.empty();
        }
        return switch (kind) {
            case EMAIL -> EmailNotation.normalize(value);
            case PHONE -> PhoneNotation.normalize(value, region);
        };
    }

    /** What to tell a user whose value can't be read. */
    static String problem(HandleKind kind) {
        return switch (kind) {
            case EMAIL -> "not-an-email-address";
            case PHONE -> "not-a-phone-number";
        };
    }
}
