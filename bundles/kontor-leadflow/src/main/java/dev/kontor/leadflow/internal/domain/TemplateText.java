package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.NoteTemplates;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a template with its placeholders: a name in double braces, and nothing more. */
public final class TemplateText {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private TemplateText() {}

    /** Placeholders that nobody knows. */
    public static List<String> unknown(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NoteTemplates.PLACEHOLDERS.contains(name))
                .distinct()
                .toList();
    }

    /** With what is known; the rest is left out. What is filled in isn't looked at again. */
    public static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found, values));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        return value == null ? "" : Matcher.quoteReplacement(value);
    }
}
