package dev.kontor.kernel.internal.feed;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventFeed;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.internal.event.EventTable;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for committed events, of whatever node, and tells the listeners of this one. */
public final class CommittedFeed implements EventFeed {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedFeed.class);
    private static final int BATCH = 1_000;
    private static final int ASKED_AT_ONCE = 200;
    private static final int LOOKED_BACK = 1_000;

    private final EventTable events;
    private final Transactions transactions;
    private final KontorClock clock;
    private final List<Consumer<FeedEntry>> listeners = new CopyOnWriteArrayList<>();
    private final MissingPositions missing = new MissingPositions();
    private FeedLog log;
    private long newest;

    public CommittedFeed(EventTable events, Transactions transactions, KontorClock clock) {
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public synchronized long head() {
        open();
        return log.head();
    }

    @Override
    public synchronized List<FeedEntry> since(TenantId tenant, long position, int limit) {
        open();
        return log.since(tenant, position, limit);
    }

    @Override
    public AutoCloseable listen(Consumer<FeedEntry> listener) {
        head();
        // Wrapped, so that the same listener can be added twice and each end only its own.
        Consumer<FeedEntry> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** Looks for what was committed since the last look. */
    public synchronized void poll() {
        open();
        Look look;
        do {
            look = look();
            look.late().forEach(this::tellLate);
            look.fresh().forEach(this::tellFresh);
        } while (look.fresh().size() == BATCH);
    }

    private record Look(List<FeedEntry> late, List<FeedEntry> fresh) {}

    private Look look() {
        List<Long> asked = missing.stillMissing(clock.instant());
        return inTransaction(() -> new Look(late(asked), events.after(newest, BATCH)));
    }

    private List<FeedEntry> late(List<Long> asked) {
        List<FeedEntry> found = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            found.addAll(events.at(asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))));
        }
        return found;
    }

    private void open() {
        if (log != null) {
            return;
        }
        List<FeedEntry> recent = inTransaction(() -> events.after(events.newestPosition() - LOOKED_BACK, LOOKED_BACK));
        for (int i = 1; i < recent.size(); i++) {
            missing.note(recent.get(i - 1).position(), recent.get(i).position(), clock.instant());
        }
        newest = recent.isEmpty() ? 0 : recent.get(recent.size() - 1).position();
        log = new FeedLog();
    }

    private void tellLate(FeedEntry entry) {
        missing.found(entry.position());
        tell(entry);
    }

    private void tellFresh(FeedEntry entry) {
        missing.note(newest, entry.position(), clock.instant());
        newest = entry.position();
        tell(entry);
    }

    private void tell(FeedEntry stored) {
        FeedEntry entry = log.append(stored);
        for (Consumer<FeedEntry> listener : listeners) {
            try {
                listener.accept(entry);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "A listener of the event feed failed with {}",
                        failed.getClass().getName());
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.separate(Tenants.PLATFORM, work);
    }
}
