package dev.kontor.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the order that the method documents
 * @param next where to go on, or null when this is the end
 */
public record Slice<T>(List<T> items, Cursor next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> mapper) {
        return new Slice<>(items.stream().<R>map(mapper).toList(), next);
    }
}
