package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.NoteOutcome;
import java.util.List;
import java.util.stream.Stream;

/** A note of which somebody said what came of the call. */
public record LabelledNote(NoteOutcome outcome, String text) {

    /** One a line: the class, a tab, the note. */
    public static List<LabelledNote> read(Stream<String> lines) {
        return lines.map(line -> line.split("\t", 2))
                .map(parts -> new LabelledNote(NoteOutcome.valueOf(parts[0]), parts[1]))
                .toList();
    }
}
