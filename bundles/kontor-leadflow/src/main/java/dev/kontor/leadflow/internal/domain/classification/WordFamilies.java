package dev.kontor.leadflow.internal.domain.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words that mean much the same in notes on calls, so that one the labelled notes don't have is understood by others. */
public final class WordFamilies {
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    /** One a line: the family, a colon, its words with blanks between; a star stands for any ending. */
    public static WordFamilies read(Stream<String> lines) {
        WordFamilies families = new WordFamilies();
        lines.filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .forEach(parts -> Arrays.stream(parts[1].split(" ")).forEach(word -> families.add(parts[0], word)));
        return families;
    }

    private void add(String family, String word) {
        boolean open = word.endsWith("*");
        String form = open ? word.substring(0, word.length() - 1) : word;
        (open ? beginnings : words)
                .computeIfAbsent(form, first -> new ArrayList<>())
                .add(family);
    }

    /** The families of a word, each once. */
    List<String> of(String form) {
        Stream<String> begun = Stream.empty();
        for (int size = 2; size <= form.length(); size++) {
            begun = Stream.concat(begun, beginnings.getOrDefault(form.substring(0, size), List.of()).stream());
        }
        return Stream.concat(words.getOrDefault(form, List.of()).stream(), begun)
                .distinct()
                .toList();
    }
}
