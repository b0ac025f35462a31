package dev.kontor.leadflow;

import dev.kontor.kernel.Versioned;
import java.util.List;

/**
 * A note that was saved.
 *
 * @param lead as it is now
 * @param warnings what couldn't be done: {@code template-gone}, {@code label-gone} (Q36)
 */
public record SavedNote(LeadNote note, Lead lead, List<String> warnings) implements Versioned {

    public SavedNote {
        warnings = List.copyOf(warnings);
    }

    /** The note's. */
    @Override
    public long version() {
        return note.version();
    }
}
