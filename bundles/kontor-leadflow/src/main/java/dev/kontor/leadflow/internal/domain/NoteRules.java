package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.rules.FieldChecks;
import java.time.Duration;
import java.time.Instant;

/** What a note must be. */
public final class NoteRules {
    public static final int MAX_TEXT = 4_000;
    private static final int MAX_TEMPLATES = 20;
    private static final int SNIPPET = 500;
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private NoteRules() {}

    public static FieldChecks check(NewNote note, LeadflowSetup setup, Instant now) {
        FieldChecks checks = new FieldChecks().required("note", note);
        if (note == null) {
            return checks;
        }
        text(checks, note.text())
                .that(note.templates().size() <= MAX_TEMPLATES, "templates", "too-many")
                .that(!setup.onlyWithTemplate() || !note.templates().isEmpty(), "template", "required");
        Instant at = note.occurredAt();
        if (at != null) {
            checks.that(!at.isAfter(now.plus(AHEAD)), "occurredAt", "in-the-future")
                    .that(!at.isBefore(EARLIEST), "occurredAt", "too-early");
        }
        return checks;
    }

    public static FieldChecks text(FieldChecks checks, String text) {
        return checks.required("text", text).text("text", text, MAX_TEXT);
    }

    /** The first characters, never half of one. */
    public static String snippet(String text) {
        return text.codePointCount(0, text.length()) <= SNIPPET
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SNIPPET));
    }
}
