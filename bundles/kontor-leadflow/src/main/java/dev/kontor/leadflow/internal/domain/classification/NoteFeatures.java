package dev.kontor.leadflow.internal.domain.classification;

import dev.kontor.leadflow.internal.domain.classification.NoteWords.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a linear model sees of a note: its words and their families, pairs of words, pieces of words (abbreviations,
 * typos, dialect), what stands after a negation, and how long it is. Scaled to the length of one, words that nobody
 * knows included: so a note in another language gives the model next to nothing to go by. How much each kind counts was
 * found by cross-validation within the notes that the model learns from.
 */
final class NoteFeatures {
    private static final int NEGATED = 3;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final double WHOLE = 1;
    private static final double PAIR = 0.6;
    private static final double PIECE = 0.15;
    private static final double LENGTH = 0.5;
    private static final int[] LENGTHS = {1, 2, 5, 9};

    /**
     * Something that was seen.
     *
     * @param words which words of the note it was seen in
     */
    record Feature(String name, double value, List<Integer> words) {}

    private final WordFamilies families;

    NoteFeatures(WordFamilies families) {
        this.families = families;
    }

    WordFamilies families() {
        return families;
    }

    List<Feature> of(List<Word> words) {
        Map<String, Feature> seen = new LinkedHashMap<>();
        int negated = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            boolean goesOn = at > 0 && words.get(at - 1).clause() == word.clause();
            negated = goesOn ? negated : 0;
            String kind = negated > 0 ? "not-" : "";
            add(seen, kind + "word:" + word.form(), WHOLE, List.of(at));
            families(seen, word.form(), kind + "family:", at);
            pieces(seen, word.form(), at);
            if (goesOn) {
                add(seen, "pair:" + words.get(at - 1).form() + " " + word.form(), PAIR, List.of(at - 1, at));
            }
            negated = NoteWords.NEGATIONS.contains(word.form()) ? NEGATED : negated - 1;
        }
        add(
                seen,
                "length:" + length(words),
                LENGTH,
                IntStream.range(0, words.size()).boxed().toList());
        return scaled(seen.values().stream().toList());
    }

    private void families(Map<String, Feature> seen, String form, String kind, int at) {
        families.of(form).forEach(family -> add(seen, kind + family, WHOLE, List.of(at)));
    }

    private static void pieces(Map<String, Feature> seen, String form, int at) {
        String bounded = "<" + form + ">";
        for (int size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
            for (int from = 0; from + size <= bounded.length(); from++) {
                add(seen, "piece:" + bounded.substring(from, from + size), PIECE, List.of(at));
            }
        }
    }

    private static long length(List<Word> words) {
        return IntStream.of(LENGTHS).filter(limit -> words.size() > limit).count();
    }

    /** What is seen twice counts once, for all words it was seen in. */
    private static void add(Map<String, Feature> seen, String name, double value, List<Integer> words) {
        seen.merge(name, new Feature(name, value, words), (one, other) -> {
            List<Integer> both = new ArrayList<>(one.words());
            both.addAll(other.words());
            return new Feature(name, value, both);
        });
    }

    private static List<Feature> scaled(List<Feature> features) {
        double square =
                features.stream().mapToDouble(one -> one.value() * one.value()).sum();
        double length = Math.sqrt(square);
        return features.stream()
                .map(one -> new Feature(one.name(), one.value() / length, one.words()))
                .toList();
    }
}
