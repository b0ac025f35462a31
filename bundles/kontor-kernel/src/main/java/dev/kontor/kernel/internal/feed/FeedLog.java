package dev.kontor.kernel.internal.feed;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.FeedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest entries in the order in which this node learnt of them. That is the order of the resume position too: an
 * entry with a smaller position that was committed later comes after it.
 */
final class FeedLog {
    private static final int KEPT = 10_000;

    private final Map<Long, FeedEntry> entries = new LinkedHashMap<>();
    private final long start;
    private long head;
    private boolean complete = true;

    /** A log that begins after a position. */
    FeedLog(long start) {
        this.start = start;
        this.head = start;
    }

    void append(FeedEntry entry) {
        entries.put(entry.position(), entry);
        head = entry.position();
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
            complete = false;
        }
    }

    long head() {
        return head;
    }

    /** What came after the entry at a position; null when that one isn't known any more, or not yet. */
    List<FeedEntry> since(TenantId tenant, long position, int limit) {
        boolean passed = complete && position == start;
        if (!passed && !entries.containsKey(position)) {
            return null;
        }
        List<FeedEntry> since = new ArrayList<>();
        for (FeedEntry entry : entries.values()) {
            if (passed && entry.tenant().equals(tenant) && since.size() < limit) {
                since.add(entry);
            }
            passed |= entry.position() == position;
        }
        return since;
    }
}
