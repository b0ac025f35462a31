package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.rules.KeysetCursor;

/** The places in lists that are sorted by time. */
final class Places {

    private Places() {}

    /** Where to go on; null at the beginning. */
    static Outcome<KeysetCursor> read(PageRequest page) {
        if (page.after() == null) {
            return Outcome.done(null);
        }
        return KeysetCursor.read(page.after())
                .filter(place -> place.time().isPresent())
                .map(Outcome::done)
                .orElseGet(() -> Refusals.invalid("cursor", "invalid"));
    }

    static Cursor of(Campaign last) {
        return KeysetCursor.of(last.createdAt(), last.id().value()).toCursor();
    }

    static Cursor of(EntrySummary last) {
        return KeysetCursor.of(last.changedAt(), last.id().value()).toCursor();
    }
}
