package dev.kontor.host.tck.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a rule expects of an answer; otherwise it is broken, and says what was seen. */
final class Expect {

    private Expect() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static void equal(Object seen, Object expected, String of) {
        that(Objects.equals(seen, expected), of + " was " + seen + " instead of " + expected);
    }

    /** The answer that is there. */
    static <T> T present(Optional<T> answer, String of) {
        that(answer != null, of + " was null instead of an Optional");
        that(answer.isPresent(), of + " was not found");
        return answer.get();
    }

    static void empty(Optional<?> answer, String of) {
        that(answer != null, of + " was null instead of an empty Optional");
        that(answer.isEmpty(), of + " was found: " + answer.orElse(null));
    }

    static void empty(List<?> answer, String of) {
        that(answer != null, of + " was null instead of an empty list");
        that(answer.isEmpty(), of + " was " + answer + " instead of empty");
    }

    /** The same rows in the same order. */
    static void rows(List<?> seen, List<?> expected, String of) {
        that(seen != null, of + " was null instead of a list");
        equal(List.copyOf(seen), List.copyOf(expected), of);
    }
}
