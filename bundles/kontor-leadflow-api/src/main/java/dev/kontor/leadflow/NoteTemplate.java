package dev.kontor.leadflow;

import dev.kontor.kernel.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * A predefined note (vordefinierte Notiz, L13).
 *
 * @param title unique, case ignored
 * @param text with placeholders of {@link NoteTemplates#PLACEHOLDERS} in double braces
 * @param labels ids of labels that are put on the contact
 * @param missingLabels those of them that are deleted: the template is broken, as long as it names them (L14)
 * @param place its place among the templates, from 1
 */
public record NoteTemplate(
        NoteTemplateId id,
        long version,
        String title,
        String text,
        List<UUID> labels,
        List<UUID> missingLabels,
        int place)
        implements Versioned {

    public NoteTemplate {
        labels = List.copyOf(labels);
        missingLabels = List.copyOf(missingLabels);
    }
}
