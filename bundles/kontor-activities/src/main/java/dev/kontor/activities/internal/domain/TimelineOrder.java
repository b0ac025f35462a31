package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Activity;
import java.util.Comparator;
import java.util.UUID;

/** Newest first, the id as tie break (A12, A32), compared as the databases compare: bytes, without sign. */
public final class TimelineOrder {

    public static final Comparator<Activity> NEWEST_FIRST = Comparator.comparing(Activity::occurredAt)
            .thenComparing(activity -> activity.id().value(), TimelineOrder::unsigned)
            .reversed();

    private TimelineOrder() {}

    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
