package dev.kontor.leadflow.internal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Contacts that were joined are one lead: the one worked on last stands for all, before any work the oldest. Nothing is
 * moved between them, so that after a separation each is what it was, with what was done since at the one it was done to.
 */
public record StandingContact(UUID contact, Instant workedAt) {

    private static final Comparator<StandingContact> BEST = Comparator.comparing(
                    StandingContact::workedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    StandingContact::contact,
                    Comparator.comparing(UUID::toString).reversed());

    /** The one that stands for the living contacts of a record. */
    public static Optional<UUID> among(Collection<StandingContact> living) {
        return living.stream().max(BEST).map(StandingContact::contact);
    }
}
