package dev.kontor.contacts.internal.domain;

import dev.kontor.rules.SearchForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * C3: what a user typed into the search field, as conditions that must all hold. Words are looked for anywhere in a
 * field. Neighbouring words that look like parts of a phone number also count as one number, in any notation.
 *
 * @param conditions empty when everything is wanted
 */
public record SearchWords(List<AnyOf> conditions) {

    private static final Pattern PHONE_PART = Pattern.compile("[+(]*[0-9][0-9()/.\\-]*|[-/]");
    private static final int MIN_PHONE_DIGITS = 3;

    /** Holds if one of the alternatives does. */
    public record AnyOf(List<AllOf> alternatives) {}

    /** Holds if every text occurs; they are in {@link SearchForm}. */
    public record AllOf(List<String> texts) {}

    public static SearchWords read(String text) {
        List<AnyOf> conditions = new ArrayList<>();
        List<String> phoneParts = new ArrayList<>();
        for (String word : words(text)) {
            if (PHONE_PART.matcher(word).matches()) {
                phoneParts.add(word);
            } else {
                takePhone(phoneParts, conditions);
                conditions.add(new AnyOf(List.of(new AllOf(List.of(word)))));
            }
        }
        takePhone(phoneParts, conditions);
        return new SearchWords(List.copyOf(conditions));
    }

    private static List<String> words(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Pattern.compile("[\\s\\p{Z}]+")
                .splitAsStream(SearchForm.of(text))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static void takePhone(List<String> parts, List<AnyOf> conditions) {
        if (parts.isEmpty()) {
            return;
        }
        List<AllOf> alternatives = new ArrayList<>();
        alternatives.add(new AllOf(List.copyOf(parts)));
        String number = asStored(String.join("", parts));
        if (number.length() >= MIN_PHONE_DIGITS && !parts.equals(List.of(number))) {
            alternatives.add(new AllOf(List.of(number)));
        }
        conditions.add(new AnyOf(List.copyOf(alternatives)));
        parts.clear();
    }

    /** How the typed number occurs in an E.164 number: 0049 is +49, and a national number has no leading zero. */
    private static String asStored(String typed) {
        String digits = typed.replace("(0)", "").replaceAll("[^0-9+]", "");
        if (digits.startsWith("+")) {
            return "+" + digits.replace("+", "");
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2).replace("+", "");
        }
        return (digits.startsWith("0") ? digits.substring(1) : digits).replace("+", "");
    }
}
