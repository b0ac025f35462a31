package dev.kontor.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * C3, A40: the form in which texts are searched: case and accents don't count, ü, ue and u are alike, ß and ss too. Both
 * what is stored and what is looked for go through {@link #of}.
 */
public final class SearchForm {

    /** Between fields, so that no search word matches across two of them. */
    public static final String FIELD_END = "\n";

    private SearchForm() {}

    public static String of(String text) {
        return withoutAccents(text).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The searched text of a thing with several fields; those that are null are left out. */
    public static String of(Stream<String> fields, int max) {
        String text = fields.filter(Objects::nonNull).map(SearchForm::of).collect(Collectors.joining(FIELD_END));
        return cut(text, max);
    }

    /** The form by which lists are sorted, as in a dictionary (DIN 5007-1): ü stands with u. */
    public static String sortKey(String text, int max) {
        return cut(withoutAccents(text).strip(), max);
    }

    /** The form by which names of labels and lists are told apart: case doesn't count. */
    public static String nameKey(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String withoutAccents(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace("æ", "ae")
                .replace("œ", "oe");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** Derived texts have a column of limited size; never in the middle of a surrogate pair. */
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
