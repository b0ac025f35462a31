package dev.kontor.mail.internal.domain;

import java.util.regex.Pattern;

/**
 * Whether a line of an mbox begins the next mail (RFC 4155 and what mail programs make of it). Most write
 * {@code From <sender> <date>}; newer ones of Thunderbird and some exports leave the date or all of it out. Text that
 * begins a line with "From " is quoted by careful programs; for the others a line counts only if it looks like a
 * separator and stands where one can stand.
 */
public final class MboxSeparator {

    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
    private static final Pattern BARE = Pattern.compile("\\S*\\s*");
    private static final Pattern FIELD = Pattern.compile("^>?[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

    private MboxSeparator() {}

    /**
     * @param line the line, as far as it was looked at
     * @param afterBlank whether an empty line, or nothing at all, stands before it
     * @param next the line after it, as far as it was looked at
     */
    public static boolean is(String line, boolean afterBlank, String next) {
        if (!line.startsWith("From ")) {
            return false;
        }
        String rest = line.substring("From ".length());
        boolean headFollows = FIELD.matcher(next).matches() || next.startsWith(">From ");
        boolean dated = CLOCK.matcher(rest).find() && YEAR.matcher(rest).find();
        return dated
                ? afterBlank || headFollows
                : afterBlank && headFollows && BARE.matcher(rest).matches();
    }
}
