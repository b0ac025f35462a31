package dev.kontor.leadflow.internal.domain.classification;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note as words in the order they stand in. */
final class NoteWords {
    /** More than a note has; what lies behind says nothing new. */
    private static final int MOST = 1_000;

    private static final int LONGEST = 40;
    private static final String UN = "un";
    private static final int SHORTEST_NEGATED = 8;
    static final Set<String> NEGATIONS = Set.of(
            "kein", "keine", "keinen", "keiner", "keinem", "koa", "koane", "nicht", "net", "ned", "nit", "nich", "nie",
            "nix", "nichts", "ohne", "weder", "no", "not", "never", "without", "don", "doesn", "didn", "isn", "wasn",
            "won", "couldn", "can", "wouldn");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[?!]+|[.,;:()/–-]+");

    /**
     * A word.
     *
     * @param written as it stands in the note
     * @param form as it is compared: small, umlauts written out, all numbers alike
     * @param clause counts the clauses of the note; a word that two negations were taken from begins one
     */
    record Word(String written, String form, int clause) {}

    private NoteWords() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int clause = 0;
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Form.NFC));
        while (matcher.find() && words.size() < MOST) {
            String written = matcher.group();
            char first = written.charAt(0);
            if (Character.isLetterOrDigit(first) || first == '?' || first == '!') {
                String form = form(written);
                boolean twice = isNegatedTwice(words, form, clause);
                clause += twice ? 1 : 0;
                words.add(new Word(written, twice ? form.substring(UN.length()) : form, clause));
            } else {
                clause++;
            }
        }
        return words;
    }

    /** "nicht uninteressiert" means somewhat interested: the two negations take each other away. */
    private static boolean isNegatedTwice(List<Word> before, String form, int clause) {
        return form.startsWith(UN)
                && form.length() >= SHORTEST_NEGATED
                && !before.isEmpty()
                && before.get(before.size() - 1).clause() == clause
                && NEGATIONS.contains(before.get(before.size() - 1).form());
    }

    private static String form(String written) {
        char first = written.charAt(0);
        if (Character.isDigit(first)) {
            return "0";
        }
        if (first == '?' || first == '!') {
            return String.valueOf(first);
        }
        String small = written.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return small.length() > LONGEST ? small.substring(0, LONGEST) : small;
    }
}
