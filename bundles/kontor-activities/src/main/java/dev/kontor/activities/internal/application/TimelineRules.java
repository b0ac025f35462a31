package dev.kontor.activities.internal.application;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.Optional;

/** What can be wrong with a question for a list. */
final class TimelineRules {

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
        if (filter.knownAt() != null) {
            checks.that(!filter.knownAt().isAfter(now), "knownAt", "in-the-future");
            boolean searched = !SearchedWords.typed(filter.text()).isEmpty();
            checks.that(!searched, "text", "not-with-known-at");
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
