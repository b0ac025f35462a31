package dev.kontor.contacts.internal.domain;

/** A text of nothing but blanks counts as not entered; any other is kept as it is. */
final class Blank {

    private Blank() {}

    static String toNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
