package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Q14: how often a side began to speak, and how it was answered.
 *
 * @param answerer whom the answers belong to; null for nobody, and for those without an answer
 * @param seconds of all answers together, from the first unanswered activity
 */
public record Begun(Direction direction, String answerer, long count, long answered, double seconds) {

    /** The same, by another clock. */
    public Begun taking(double otherSeconds) {
        return new Begun(direction, answerer, count, answered, otherSeconds);
    }

    public static long count(List<Begun> all) {
        return all.stream().mapToLong(Begun::count).sum();
    }

    public static long answered(List<Begun> all) {
        return all.stream().mapToLong(Begun::answered).sum();
    }

    /** The mean time until an answer; empty without any. */
    public static OptionalDouble mean(List<Begun> all) {
        long answered = answered(all);
        return answered == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(all.stream().mapToDouble(Begun::seconds).sum() / answered);
    }
}
