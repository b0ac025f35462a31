package dev.kontor.activities.internal.domain;

import dev.kontor.rules.SearchForm;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which an entry is found (A40), each once, in {@link SearchForm}. What is stored and what is looked for
 * are cut into words the same way, so that wildcards and everything else that is no letter or digit means nothing.
 */
public final class SearchedWords {

    /** How many characters the words of an entry have at most, blanks between them included. */
    public static final int MAX = 100_000;

    private static final int MAX_WORD = 100;
    private static final int MAX_TYPED = 20;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchedWords() {}

    /** The words of several texts with one blank between them; texts may be null. */
    public static String of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(SearchedWords::words)
                .forEach(words::add);
        return joined(words);
    }

    /** The words of an entry that has got more. */
    public static String more(String words, String text) {
        Set<String> all = new LinkedHashSet<>(List.of(words.split(" ")));
        if (text != null) {
            words(text).forEach(all::add);
        }
        return joined(all);
    }

    /** As many of the words, from the first on, as have room in so many characters. */
    public static String within(String words, int most) {
        return words.length() <= most ? words : words.substring(0, Math.max(0, words.lastIndexOf(' ', most)));
    }

    private static String joined(Set<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            if (joined.length() + word.length() >= MAX) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(word);
        }
        return joined.toString();
    }

    /** The beginnings of words that must all occur; none when everything is wanted (Q32). */
    public static List<String> typed(String text) {
        return text == null
                ? List.of()
                : words(text).distinct().limit(MAX_TYPED).toList();
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(SearchForm.of(text))
                .filter(word -> !word.isEmpty())
                .map(SearchedWords::cut);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= MAX_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MAX_WORD));
    }
}
