package dev.kontor.leadflow;

import java.util.List;
import java.util.UUID;

/**
 * What an administrator enters of a template.
 *
 * @param title 1 to 100 characters in one line
 * @param text 1 to 4,000 characters
 * @param labels ids of labels, at most 20; null for none
 * @param place its place among the templates, from 1; null: the last, or as it was
 */
public record TemplateData(String title, String text, List<UUID> labels, Integer place) {

    public TemplateData {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }
}
