package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.OutgoingMessage.Envelope;
import dev.kontor.messaging.transport.OutgoingMessage.Kind;
import dev.kontor.rules.FieldChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** W4, W8, W64: to whom a mail goes. Whoever is to get nothing stands neither in the head nor on the envelope. */
public final class MailRecipients {

    private MailRecipients() {}

    /** Everything that keeps a mail from going to these recipients. */
    public static FieldChecks check(List<Recipient> recipients) {
        FieldChecks checks = new FieldChecks();
        for (Recipient recipient : reached(recipients)) {
            if (recipient.email() == null) {
                checks.problem("recipients", "no-address", Map.of("name", shown(recipient)));
            } else if (MailAddress.read(recipient.email()).isEmpty()) {
                checks.problem("recipients", "not-an-address", Map.of("name", shown(recipient)));
            }
        }
        boolean anyTo = recipients.stream().anyMatch(recipient -> recipient.role() == RecipientRole.TO);
        return checks.that(anyTo, "recipients", "none-to");
    }

    /** Each address once, by the most open of its roles. */
    public static List<Envelope> envelopes(List<Recipient> recipients) {
        Set<String> seen = new HashSet<>();
        List<Envelope> envelopes = new ArrayList<>();
        for (Recipient recipient : reached(recipients)) {
            Optional<String> address = MailAddress.read(recipient.email());
            if (address.isPresent() && seen.add(address.get().toLowerCase(Locale.ROOT))) {
                envelopes.add(new Envelope(
                        Kind.valueOf(recipient.role().name()), new Address(address.get(), recipient.name())));
            }
        }
        return envelopes;
    }

    private static List<Recipient> reached(List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> recipient.role() != RecipientRole.NONE)
                .sorted(Comparator.comparing(Recipient::role))
                .toList();
    }

    private static String shown(Recipient recipient) {
        return recipient.name() != null ? recipient.name() : String.valueOf(recipient.email());
    }
}
