package dev.kontor.mail.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A mail from the business address of an active user goes out, every other one came in. */
public final class MailDirection {

    private final Set<String> ours;

    /** The business addresses of the tenant's active users. */
    public MailDirection(Set<String> businessAddresses) {
        ours = Set.copyOf(
                businessAddresses.stream().map(MailDirection::comparable).toList());
    }

    public Direction of(List<MailAddress> addresses) {
        boolean fromUs = addresses.stream()
                .filter(address -> address.role() == ParticipantRole.FROM)
                .anyMatch(address -> ours.contains(comparable(address.address())));
        return fromUs ? Direction.OUT : Direction.IN;
    }

    private static String comparable(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
