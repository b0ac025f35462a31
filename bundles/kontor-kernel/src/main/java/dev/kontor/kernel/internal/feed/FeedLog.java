package dev.kontor.kernel.internal.feed;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.FeedEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The newest entries in the order in which this node learnt of them, numbered by that order. What is committed late is
 * learnt in another order by each node, so a number says something to the node that gave it only: it begins at a random
 * one, and whoever resumes with the number of another node, or from before a restart, has to load anew.
 */
final class FeedLog {
    private static final int KEPT = 10_000;
    private static final int NUMBERS = 32;

    private final TreeMap<Long, FeedEntry> entries = new TreeMap<>();
    private long oldestResumable;
    private long head;

    /** A log that begins at a number that no other log has. */
    FeedLog() {
        this(ThreadLocalRandom.current().nextLong(1, 1L << 27) << NUMBERS);
    }

    FeedLog(long start) {
        oldestResumable = start;
        head = start;
    }

    /** Appends it, and gives it as it is told: with its number here in place of its position in the database. */
    FeedEntry append(FeedEntry stored) {
        head++;
        FeedEntry told = new FeedEntry(head, stored.tenant(), stored.type(), stored.orderKey(), stored.recordedAt());
        entries.put(head, told);
        if (entries.size() > KEPT) {
            oldestResumable = entries.pollFirstEntry().getKey();
        }
        return told;
    }

    long head() {
        return head;
    }

    /** What came after a number; null when it isn't known any more, or isn't one of this log. */
    List<FeedEntry> since(TenantId tenant, long position, int limit) {
        if (position < oldestResumable || position > head) {
            return null;
        }
        List<FeedEntry> since = new ArrayList<>();
        Iterator<FeedEntry> later = entries.tailMap(position, false).values().iterator();
        while (later.hasNext() && since.size() < limit) {
            FeedEntry entry = later.next();
            if (entry.tenant().equals(tenant)) {
                since.add(entry);
            }
        }
        return since;
    }
}
