package dev.kontor.kernel;

import java.util.Objects;
import java.util.function.Function;

/**
 * What became of a call: done, with its value, or refused, with the reason and nothing changed.
 *
 * @param <T> the value of a call that was done
 */
public sealed interface Outcome<T> {

    /** The call was done and is committed. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The call was refused and has changed nothing. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static Outcome<Void> done() {
        return new Done<>(null);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The value, for callers to whom a refusal is a bug of their own; throws {@link RefusedException} otherwise. */
    default T orThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new RefusedException(((Refused<T>) this).refusal());
    }

    /** The refusal, or null when the call was done. */
    default Refusal refusal() {
        return this instanceof Refused<T> refused ? refused.refusal() : null;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> mapper) {
        return flatMap(value -> done(mapper.apply(value)));
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> mapper) {
        if (this instanceof Done<T> done) {
            return mapper.apply(done.value());
        }
        return refused(((Refused<T>) this).refusal());
    }
}
