package dev.kontor.leadflow;

import java.time.Instant;
import java.util.List;

/**
 * What an agent writes down.
 *
 * @param text 1 to 4,000 characters
 * @param occurredAt the time of the call; null for now; at most five minutes ahead
 * @param templates which predefined notes were used, at most 20: their labels are put on the contact; null for none
 */
public record NewNote(String text, Instant occurredAt, List<NoteTemplateId> templates) {

    public NewNote {
        templates = templates == null ? List.of() : List.copyOf(templates);
    }

    public static NewNote text(String text) {
        return new NewNote(text, null, List.of());
    }
}
