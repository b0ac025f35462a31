package dev.kontor.mail.internal.domain;

import java.util.stream.Collectors;

/**
 * The first words of a mail for the timeline (A20): in one line, without the lines that quote an earlier mail, unless
 * nothing else is left.
 */
public final class Snippet {

    private static final int MAX = 500;

    private Snippet() {}

    /** The snippet, or null when the mail has no text. */
    public static String of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String own = text.lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .collect(Collectors.joining(" "));
        return PlainText.cut(PlainText.line(own.isBlank() ? text : own), MAX);
    }
}
