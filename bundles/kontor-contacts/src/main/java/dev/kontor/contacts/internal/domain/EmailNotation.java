package dev.kontor.contacts.internal.domain;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Reads an e-mail address. Case doesn't count, and an international domain equals its ASCII form. */
final class EmailNotation {

    private static final EmailValidator ADDRESSES = JMail.validator()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .disallowIpDomain();

    private EmailNotation() {}

    /** Lower case with an ASCII domain; empty when it is no address. */
    static Optional<String> normalize(String value) {
        return ADDRESSES.tryParse(value.strip()).flatMap(EmailNotation::text);
    }

    private static Optional<String> text(Email address) {
        try {
            String local = Normalizer.normalize(address.localPartWithoutComments(), Normalizer.Form.NFC);
            String domain = IDN.toASCII(address.domainWithoutComments());
            return Optional.of((local + "@" + domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
