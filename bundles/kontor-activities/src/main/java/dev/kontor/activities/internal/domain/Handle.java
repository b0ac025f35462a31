package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import java.net.IDN;
import java.util.Locale;

/**
 * An address or number as it came, with a coarse key: handles that a contact directory takes for the same have the
 * same key, but not the other way round. So the key finds what may belong together, and the directory decides.
 */
public record Handle(HandleKind kind, String value, String key) {

    public static final int MAX_VALUE = 320;
    private static final int PHONE_DIGITS = 6;

    /** The handle of a participant, or null when there is nothing to match. */
    public static Handle of(Participant participant) {
        return of(participant.kind(), participant.value());
    }

    /** The handle, or null when there is nothing to match. */
    public static Handle of(HandleKind kind, String value) {
        if (kind == null || value == null || value.codePointCount(0, value.length()) > MAX_VALUE) {
            return null;
        }
        String key = kind == HandleKind.EMAIL ? addressKey(value.strip()) : numberKey(value);
        return key.isEmpty() ? null : new Handle(kind, value.strip(), key);
    }

    /**
     * Whether the value, which has the same key, is this handle: an address it is then; of a number all digits that both
     * notations have must be the same, without leading zeros and country codes.
     */
    public boolean sameTail(String other) {
        if (kind == HandleKind.EMAIL) {
            return true;
        }
        String mine = digits(value).replaceFirst("^0+", "");
        String theirs = digits(other).replaceFirst("^0+", "");
        return mine.endsWith(theirs) || theirs.endsWith(mine);
    }

    private static String addressKey(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at < 0 ? lower : lower.substring(0, at + 1) + asciiDomain(lower.substring(at + 1));
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }

    /** The last digits are the same in every notation: with or without country code, prefix, blanks. */
    private static String numberKey(String number) {
        String digits = digits(number);
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private static String digits(String number) {
        return number.codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
