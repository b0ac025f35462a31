package dev.kontor.messaging.internal.domain;

/** Makes of what strangers wrote what can be stored: nothing is refused (Q26). */
public final class ReceivedText {

    private ReceivedText() {}

    /** One line of at most so many characters; null where nothing is left. */
    public static String line(String text, int max) {
        return text == null
                ? null
                : orNull(cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), max));
    }

    /** Lines of at most so many characters; null where nothing is left. */
    public static String lines(String text, int max) {
        return text == null ? null : orNull(cut(text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", ""), max));
    }

    /** Whether something of it is cut off. */
    public static boolean isLonger(String text, int max) {
        return text != null && text.codePointCount(0, text.length()) > max;
    }

    private static String cut(String text, int max) {
        return isLonger(text, max) ? text.substring(0, text.offsetByCodePoints(0, max)) : text;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
