package dev.kontor.host.standalone.internal.persistence;

import java.util.List;

/** Names in one text column, one a line: they hold no line breaks themselves. */
final class Lines {

    private Lines() {}

    static String join(List<String> names) {
        return String.join("\n", names);
    }

    static List<String> split(String names) {
        return names.lines().toList();
    }
}
