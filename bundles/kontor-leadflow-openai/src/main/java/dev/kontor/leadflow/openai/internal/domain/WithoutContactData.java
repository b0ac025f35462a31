package dev.kontor.leadflow.openai.internal.domain;

import java.util.regex.Pattern;

/**
 * What leaves the house of a note: the words about the call. Addresses, numbers and names after a form of address are
 * taken out; a name that stands alone is not recognised.
 */
public final class WithoutContactData {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+");

    /** At least six digits, as people write phone and account numbers. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[ ()/.\\u2013-]{0,3}\\p{Nd}){5,}");

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])((?:Herrn?|Frau|Hr|Fr|Fam|Familie|Firma|Fa|Dr|Prof|Mr|Mrs|Ms|Miss)\\b\\.?)"
                    + "((?:\\s+(?:Dr|Prof|von|van|de|zu)\\b\\.?)*)\\s+\\p{Lu}[\\p{L}\\p{M}'\\u2019-]*\\.?"
                    + "(?:\\s+\\p{Lu}\\p{Ll}[\\p{L}'-]*(?=\\s+\\p{Lu}\\p{Ll}))?");

    private WithoutContactData() {}

    public static String of(String note) {
        String text = ADDRESS.matcher(note).replaceAll("…");
        text = NUMBER.matcher(text).replaceAll("…");
        return NAME.matcher(text).replaceAll("$1 …");
    }
}
