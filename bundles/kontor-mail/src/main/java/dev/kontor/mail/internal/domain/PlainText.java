package dev.kontor.mail.internal.domain;

/**
 * Text of strangers, made storable: intake cleans and never refuses (Q26). Letters of all scripts, emoji and
 * right-to-left text stay as they are; control characters and halves of characters don't.
 */
public final class PlainText {

    private PlainText() {}

    /** In one line: line breaks, tabs, control characters and runs of blanks become one blank. Null stays null. */
    public static String line(String text) {
        return text == null
                ? null
                : clean(text).replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** In lines ended by {@code \n}. Null stays null. */
    public static String lines(String text) {
        return text == null
                ? null
                : clean(text).replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** At most {@code max} UTF-16 units, never half a character. Null stays null. */
    public static String cut(String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static String clean(String text) {
        if (text.codePoints().noneMatch(PlainText::isHalf)) {
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
