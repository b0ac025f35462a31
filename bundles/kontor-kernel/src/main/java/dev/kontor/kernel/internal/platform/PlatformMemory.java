package dev.kontor.kernel.internal.platform;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tenants and switches in memory, so that the guard costs no query. A change on this node counts from its commit
 * on; one on another node when {@link #refresh} next looks at the revision.
 */
public final class PlatformMemory {

    private final PlatformTables tables;
    private final Transactions transactions;
    private final AtomicLong localChanges = new AtomicLong();
    private volatile Platform known;

    public PlatformMemory(PlatformTables tables, Transactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    public Platform current() {
        Platform platform = known;
        return platform == null ? load() : platform;
    }

    /** The platform, looked at again if the tenant isn't known: another node may have just created it. */
    public Platform knowing(TenantId tenant) {
        if (current().tenant(tenant).isEmpty()) {
            refresh();
        }
        return current();
    }

    /** Forgets what is known once the running transaction, which changes it, is committed. */
    public void forgetAfterCommit() {
        transactions.afterCommit(this::forget);
    }

    private void forget() {
        synchronized (localChanges) {
            localChanges.incrementAndGet();
            known = null;
        }
    }

    /** Loads anew if another node has changed something. */
    public void refresh() {
        Platform platform = known;
        if (platform != null && transactions.separate(Tenants.PLATFORM, tables::revision) != platform.revision()) {
            load();
        }
    }

    private synchronized Platform load() {
        long before = localChanges.get();
        // In a transaction of its own: what the running one has changed and not committed doesn't count yet.
        Platform platform = transactions.separate(Tenants.PLATFORM, tables::load);
        synchronized (localChanges) {
            // If a change was committed while we read, what we read may be older than it, and must not be known for an
            // instant: whoever switched has been told that it counts.
            known = localChanges.get() == before ? platform : null;
        }
        return platform;
    }
}
