package dev.kontor.contacts.internal.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of three characters of a text, by which an index finds the rows that may hold it. */
public final class Grams {

    private static final int LENGTH = 3;
    private static final int ENOUGH = 8;

    private Grams() {}

    /** Empty for a text that is too short for the index. */
    public static Set<String> of(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= characters.length; i++) {
            grams.add(new String(characters, i, LENGTH));
        }
        return grams;
    }

    /**
     * As many as it takes to find few rows, since each costs a walk through the index: numbers differ most at their end,
     * words and addresses at their beginning.
     */
    public static List<String> telling(String text) {
        List<String> all = List.copyOf(of(text));
        List<String> words = all.stream().filter(gram -> !isNumber(gram)).toList();
        List<String> numbers =
                new ArrayList<>(all.stream().filter(Grams::isNumber).toList());
        Collections.reverse(numbers);
        return Stream.concat(numbers.stream(), words.stream()).limit(ENOUGH).toList();
    }

    private static boolean isNumber(String gram) {
        return gram.codePoints().allMatch(Character::isDigit);
    }
}
