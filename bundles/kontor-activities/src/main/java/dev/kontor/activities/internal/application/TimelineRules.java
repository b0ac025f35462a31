package dev.kontor.activities.internal.application;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.Optional;

/** What can be wrong with a question for a list. */
final class TimelineRules {

    private static final Instant NOTHING_KNOWN_BEFORE = Instant.parse("1900-01-01T00:00:00Z");

    private TimelineRules() {}

    static void filter(FieldChecks checks, TimelineFilter filter, ActivityTypes types, Instant now) {
        checks.required("filter", filter);
        if (filter == null) {
            return;
        }
        checks.line("text", filter.text(), TimelineFilter.MAX_TEXT);
        checks.that(filter.types().stream().allMatch(types::knows), "types", "unknown");
        boolean backwards =
                filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from());
        checks.that(!backwards, "to", "before-from");
        knownAt(checks, filter.knownAt(), now);
    }

    /** Null means now. */
    static void knownAt(FieldChecks checks, Instant knownAt, Instant now) {
        if (knownAt != null) {
            checks.that(!knownAt.isAfter(now), "knownAt", "in-the-future");
            checks.that(!knownAt.isBefore(NOTHING_KNOWN_BEFORE), "knownAt", "too-old");
        }
    }

    /** The place to go on from, or null for the beginning. */
    static KeysetCursor place(FieldChecks checks, PageRequest page) {
        checks.page(page);
        Cursor after = page == null ? null : page.after();
        if (after == null) {
            return null;
        }
        Optional<KeysetCursor> place =
                KeysetCursor.read(after).filter(cursor -> cursor.time().isPresent());
        checks.that(place.isPresent(), "cursor", "invalid");
        return place.orElse(null);
    }
}
