package dev.kontor.mail.internal.domain;

import java.util.regex.Pattern;

/**
 * Text of strangers, made storable: intake cleans and never refuses (Q26). Letters of all scripts, emoji and
 * right-to-left text stay as they are; control characters and halves of characters don't.
 */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private PlainText() {}

    /** In one line: line breaks, tabs, control characters and runs of blanks become one blank. Null stays null. */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        String clean = clean(text);
        return (isLine(clean) ? clean : BLANKS.matcher(clean).replaceAll(" ")).strip();
    }

    /** Whether there is nothing to become one blank: most lines are so, and an expression takes its time. */
    private static boolean isLine(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == ' ' && before == ' ' || Character.isISOControl(each) || each == '\u2028' || each == '\u2029') {
                return false;
            }
            before = each;
        }
        return true;
    }

    /** In lines ended by {@code \n}. Null stays null. */
    public static String lines(String text) {
        if (text == null) {
            return null;
        }
        String clean = clean(text);
        StringBuilder lines = new StringBuilder(clean.length());
        int from = 0;
        for (int i = 0; i < clean.length(); i++) {
            char each = clean.charAt(i);
            if (each != '\n' && each != '\t' && Character.isISOControl(each)) {
                lines.append(clean, from, i);
                boolean pair = i + 1 < clean.length() && clean.charAt(i + 1) == '\n';
                if (each == '\r' && !pair) {
                    lines.append('\n');
                }
                from = i + 1;
            }
        }
        return lines.append(clean, from, clean.length()).toString();
    }

    /** At most {@code max} UTF-16 units, never half a character. Null stays null. */
    public static String cut(String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static String clean(String text) {
        if (!hasSurrogates(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(each -> whole.appendCodePoint(isHalf(each) ? 0xFFFD : each));
        return whole.toString();
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
