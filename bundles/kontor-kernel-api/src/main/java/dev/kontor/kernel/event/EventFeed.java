package dev.kontor.kernel.event;

import dev.kontor.kernel.TenantId;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of all nodes as they are committed, for live pages. Not durable for the listener: one that was away asks
 * {@link #since} where it resumes.
 */
public interface EventFeed {

    /** The position of the newest event known; where a new page starts. */
    long head();

    /**
     * What this node has told after a position, oldest first, at most {@code limit} entries; null when the position is
     * older than what is kept or another node's, so that the page must load anew.
     */
    List<FeedEntry> since(TenantId tenant, long position, int limit);

    /**
     * Calls the listener, each entry once, within a second of its commit on any node; close to end it. The listener must
     * only hand the entry on: while it runs, nobody is told anything.
     */
    AutoCloseable listen(Consumer<FeedEntry> listener);
}
