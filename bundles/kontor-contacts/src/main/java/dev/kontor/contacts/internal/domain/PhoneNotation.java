package dev.kontor.contacts.internal.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads a phone number in any notation. Two notations of one number give the same text. */
final class PhoneNotation {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNotation() {}

    /** E.164, with {@code ;ext=} (RFC 3966) where there is an extension; empty when it is no number that could be called. */
    static Optional<String> normalize(String value, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(value, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(text(number)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String text(PhoneNumber number) {
        String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        return number.getExtension().isEmpty() ? e164 : e164 + ";ext=" + number.getExtension();
    }
}
