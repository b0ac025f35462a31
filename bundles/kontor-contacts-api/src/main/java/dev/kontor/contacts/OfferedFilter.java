package dev.kontor.contacts;

import java.util.List;

/** A {@link ContactFilter} that the caller may use, as pages offer it. */
public record OfferedFilter(String name, String labelDe, String labelEn, List<ContactFilter.Option> options) {

    public OfferedFilter {
        options = List.copyOf(options);
    }
}
