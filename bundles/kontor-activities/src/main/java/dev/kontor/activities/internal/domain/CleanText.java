package dev.kontor.activities.internal.domain;

import java.util.Set;

/**
 * Text of an interaction that nobody can be asked about (Q26): what no database or page can show is taken out, what is
 * too long is cut, and the flags say so.
 */
public final class CleanText {

    public static final String CLEANED = "cleaned";
    public static final String SHORTENED = "shortened";

    private CleanText() {}

    /** One line, or null when nothing is left. */
    public static String line(String value, int max, Set<String> flags) {
        return clean(value, max, false, flags);
    }

    /** Text that may have line breaks and tabs, or null when nothing is left. */
    public static String text(String value, int max, Set<String> flags) {
        return clean(value, max, true, flags);
    }

    private static String clean(String value, int max, boolean lineBreaks, Set<String> flags) {
        if (value == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().forEach(c -> append(kept, c, lineBreaks));
        if (kept.length() != value.length()) {
            flags.add(CLEANED);
        }
        String clean = kept.toString().strip();
        if (clean.codePointCount(0, clean.length()) > max) {
            flags.add(SHORTENED);
            clean = clean.substring(0, clean.offsetByCodePoints(0, max)).strip();
        }
        return clean.isEmpty() ? null : clean;
    }

    private static void append(StringBuilder kept, int c, boolean lineBreaks) {
        if (c == '\n' || c == '\r' || c == '\t') {
            kept.append(lineBreaks ? (char) c : ' ');
        } else if (c == 0x2028 || c == 0x2029) {
            kept.append(lineBreaks ? '\n' : ' ');
        } else if (Character.getType(c) != Character.CONTROL && !isLoneSurrogate(c)) {
            kept.appendCodePoint(c);
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
