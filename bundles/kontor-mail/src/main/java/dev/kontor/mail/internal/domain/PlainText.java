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
        return text == null ? null : BLANKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** In lines ended by {@code \n}. Null stays null. */
    public static String lines(String text) {
        if (text == null) {
            return null;
        }
        String clean = clean(text);
        StringBuilder lines = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char each = clean.charAt(i);
            if (each == '\r') {
                boolean pair = i + 1 < clean.length() && clean.charAt(i + 1) == '\n';
                lines.append(pair ? "" : "\n");
            } else if (each == '\n' || each == '\t' || !Character.isISOControl(each)) {
                lines.append(each);
            }
        }
        return lines.toString();
    }

    /** At most {@code max} UTF-16 units, never half a character. Null stays null. */
    public static String cut(String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static String clean(String text) {
        if (text.chars().noneMatch(each -> Character.isSurrogate((char) each))) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(each -> whole.appendCodePoint(isHalf(each) ? 0xFFFD : each));
        return whole.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
