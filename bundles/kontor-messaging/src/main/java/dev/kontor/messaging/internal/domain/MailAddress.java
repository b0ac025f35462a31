package dev.kontor.messaging.internal.domain;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** An address that every mail server understands: in ASCII, an international domain in its ASCII form (W8). */
public final class MailAddress {

    private static final EmailValidator ADDRESSES = JMail.validator()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .disallowIpDomain();

    private static final int ASCII = 128;

    private MailAddress() {}

    /** Empty when it is no address. */
    public static Optional<String> read(String value) {
        return value == null
                ? Optional.empty()
                : ADDRESSES.tryParse(value.strip()).flatMap(MailAddress::text);
    }

    private static Optional<String> text(Email address) {
        if (!address.localPartWithoutComments().chars().allMatch(c -> c < ASCII)) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(address.domainWithoutComments());
            return Optional.of(address.localPartWithoutComments() + "@" + domain.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
