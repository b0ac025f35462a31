package dev.kontor.kernel.internal.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The positions that were skipped: their transactions were rolled back, or are still open and will commit later than
 * ones with larger positions. They are asked for until no transaction can be that old any more.
 */
final class MissingPositions {
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);
    private static final int AT_MOST = 10_000;

    private final SortedMap<Long, Instant> missing = new TreeMap<>();

    /** Notes what lies between two positions that follow each other. */
    void note(long position, long next, Instant now) {
        // A database that was restarted may skip many at once; nobody has an open transaction then.
        for (long skipped = Math.max(position + 1, next - AT_MOST); skipped < next; skipped++) {
            missing.put(skipped, now);
        }
        while (missing.size() > AT_MOST) {
            missing.remove(missing.firstKey());
        }
    }

    void found(long position) {
        missing.remove(position);
    }

    List<Long> stillMissing(Instant now) {
        missing.values().removeIf(noted -> noted.plus(LONGEST_TRANSACTION).isBefore(now));
        return List.copyOf(missing.keySet());
    }
}
