package dev.kontor.messaging.internal.persistence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A few short values in one column, one a line; none of them has a line break. */
final class Lines {

    private Lines() {}

    static String of(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static List<String> read(String lines) {
        return lines.lines().toList();
    }
}
