package dev.kontor.contacts.internal.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of three characters of a text, by which an index finds the rows that may hold it. */
public final class Grams {

    private static final int LENGTH = 3;
    private static final int ENOUGH = 5;
    private static final int ENOUGH_NUMBERS = 3;

    /** The letters of German and English names, the most frequent ones first; whatever else there is, is rarer. */
    private static final String FREQUENT = "enrisathlmdoukgcbfwzpvjyxq";

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
     * As many as it takes to find few rows, since each costs a walk through the index, the longer the more rows have it:
     * of numbers those at the end, in which they differ most, else those of rare letters; of addresses none of the domain,
     * which others share.
     */
    public static List<String> telling(String text) {
        Set<String> all = of(beforeDomain(text));
        List<String> numbers =
                new ArrayList<>(all.stream().filter(Grams::isNumber).toList());
        Collections.reverse(numbers);
        if (numbers.size() >= ENOUGH_NUMBERS) {
            return numbers.subList(0, Math.min(ENOUGH, numbers.size()));
        }
        Stream<String> words = all.stream()
                .filter(gram -> !isNumber(gram))
                .sorted(Comparator.comparingInt(Grams::rarity).reversed());
        return Stream.concat(numbers.stream(), words).limit(ENOUGH).toList();
    }

    /** The domain is left out where enough stands before it. */
    private static String beforeDomain(String text) {
        int at = text.indexOf('@');
        return at < LENGTH ? text : text.substring(0, at + 1);
    }

    private static boolean isNumber(String gram) {
        return gram.codePoints().allMatch(Character::isDigit);
    }

    private static int rarity(String gram) {
        return gram.codePoints()
                .map(FREQUENT::indexOf)
                .map(place -> place < 0 ? FREQUENT.length() : place)
                .sum();
    }
}
