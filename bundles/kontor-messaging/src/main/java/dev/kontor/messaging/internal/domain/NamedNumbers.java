package dev.kontor.messaging.internal.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** W23: what in a subject may be the number of a case: words with a digit, as hosts number their cases in any way. */
public final class NamedNumbers {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/-]*[\\p{L}\\p{N}])?");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int ASKED = 5;

    private NamedNumbers() {}

    /** The first five, in their order. */
    public static List<String> in(String subject) {
        return subject == null
                ? List.of()
                : WORD.matcher(subject)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                        .filter(word -> word.chars().anyMatch(Character::isDigit))
                        .distinct()
                        .limit(ASKED)
                        .toList();
    }
}
