package dev.kontor.activities.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * First and last name of a new contact, guessed from the name that came with a mail: "Vogt, Katrin", "Katrin Vogt",
 * "Dr. Ludwig van Beethoven", "Nord-Bau GmbH". What isn't clearly a name is left out: the address is enough for a
 * contact, and a wrong name is worse than none.
 */
public record SenderName(String salutation, String firstName, String lastName, String company) {

    private static final SenderName NONE = new SenderName(null, null, null, null);
    private static final int MAX_NAME = 100;
    private static final int MAX_SALUTATION = 40;
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\"“”„]|^'|'$");
    private static final Pattern COMPANY = Pattern.compile(
            "(?iu).*(^|[\\s.,&])(gmbh|mbh|ag|kg|ohg|gbr|ug|se|e\\.?k|e\\.?v|eg|ltd|inc|llc|corp|s\\.?a|b\\.?v)\\.?$");
    private static final Set<String> TITLES = Set.of(
            "herr",
            "frau",
            "hr.",
            "fr.",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "prof",
            "prof.",
            "dipl.-ing.",
            "ing.");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "zu", "zum", "zur", "vom", "ter", "ten", "del", "della", "di", "da");

    public static SenderName of(String displayName) {
        if (displayName == null || displayName.indexOf('@') >= 0) {
            return NONE;
        }
        String name = REMARK.matcher(displayName).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.chars().noneMatch(Character::isLetter)) {
            return NONE;
        }
        if (COMPANY.matcher(name).matches()) {
            return fits(name, 2 * MAX_NAME) ? new SenderName(null, null, null, name) : NONE;
        }
        int comma = name.indexOf(',');
        return comma < 0
                ? inOrder(name.split(" "))
                : reversed(
                        name.substring(0, comma).strip(),
                        name.substring(comma + 1).strip());
    }

    private static SenderName reversed(String last, String rest) {
        if (last.isEmpty() || rest.isEmpty() || rest.indexOf(',') >= 0) {
            return NONE;
        }
        List<String> words = new ArrayList<>(Arrays.asList(rest.split(" ")));
        String salutation = takeTitles(words);
        return name(salutation, String.join(" ", words), last);
    }

    private static SenderName inOrder(String[] all) {
        List<String> words = new ArrayList<>(Arrays.asList(all));
        String salutation = takeTitles(words);
        if (words.isEmpty()) {
            return NONE;
        }
        int last = words.size() - 1;
        while (last > 1 && PARTICLES.contains(words.get(last - 1).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return name(
                salutation,
                String.join(" ", words.subList(0, last)),
                String.join(" ", words.subList(last, words.size())));
    }

    private static String takeTitles(List<String> words) {
        List<String> titles = new ArrayList<>();
        while (!words.isEmpty() && TITLES.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            titles.add(words.remove(0));
        }
        return titles.isEmpty() ? null : String.join(" ", titles);
    }

    private static SenderName name(String salutation, String first, String last) {
        if (!fits(first, MAX_NAME) || !fits(last, MAX_NAME)) {
            return NONE;
        }
        return new SenderName(
                salutation != null && fits(salutation, MAX_SALUTATION) ? salutation : null,
                first.isEmpty() ? null : first,
                last,
                null);
    }

    private static boolean fits(String text, int max) {
        return text.codePointCount(0, text.length()) <= max;
    }
}
