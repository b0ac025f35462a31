package dev.kontor.contacts.internal.domain;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pieces of three characters of a text, by which an index finds the rows that may hold it. */
public final class Grams {

    private static final int LENGTH = 3;

    private Grams() {}

    /** Empty for a text that is too short for the index. */
    public static Set<String> of(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= characters.length; i++) {
            grams.add(new String(characters, i, LENGTH));
        }
        return grams;
    }
}
