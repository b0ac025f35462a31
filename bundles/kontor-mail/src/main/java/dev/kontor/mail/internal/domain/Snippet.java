package dev.kontor.mail.internal.domain;

import java.util.Iterator;
import java.util.stream.Stream;

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
        String own = first(text.lines().filter(line -> !line.stripLeading().startsWith(">")));
        return PlainText.cut(own.isEmpty() ? first(text.lines()) : own, MAX);
    }

    /** As many lines as are needed, in one. */
    private static String first(Stream<String> lines) {
        StringBuilder words = new StringBuilder();
        Iterator<String> each = lines.iterator();
        while (each.hasNext() && words.length() <= MAX) {
            String line = PlainText.line(each.next());
            words.append(words.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return words.toString();
    }
}
