package dev.kontor.contacts.internal.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** C1: what a contact is called: "first last", else the company, else the first contact point. */
final class DisplayName {

    private DisplayName() {}

    static String of(String firstName, String lastName, String company, List<CheckedPoint> points) {
        String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            return name;
        }
        return company != null ? company : points.get(0).value();
    }
}
