package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.standalone.internal.persistence.Revisions;
import dev.kontor.host.standalone.internal.persistence.RoleStore;
import dev.kontor.host.standalone.internal.persistence.TeamStore;
import dev.kontor.host.standalone.internal.persistence.UserStore;
import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The users of all tenants in memory: the guard asks for one at each call. A change on this node counts from its commit
 * on; one on another node when {@link #refresh} next looks at the revisions.
 */
public final class DirectoryMemory {

    private record Known(long revision, TenantUsers users) {}

    private final Transactions transactions;
    private final Revisions revisions;
    private final UserStore users;
    private final TeamStore teams;
    private final RoleStore roles;
    private final AtomicLong changes = new AtomicLong(1);
    private volatile Map<TenantId, Known> known = Map.of();
    private volatile long changesKnown;

    public DirectoryMemory(
            Transactions transactions, Revisions revisions, UserStore users, TeamStore teams, RoleStore roles) {
        this.transactions = transactions;
        this.revisions = revisions;
        this.users = users;
        this.teams = teams;
        this.roles = roles;
    }

    /** The users of the tenant; none for a tenant that has none. */
    TenantUsers of(TenantId tenant) {
        Known found = current().get(tenant);
        return found == null ? TenantUsers.of(List.of(), List.of(), List.of()) : found.users();
    }

    Map<TenantId, TenantUsers> all() {
        Map<TenantId, TenantUsers> all = new HashMap<>();
        current().forEach((tenant, found) -> all.put(tenant, found.users()));
        return all;
    }

    /** Takes part in a change: after its commit the tenant is loaded anew. */
    void change(TenantId tenant) {
        revisions.next(tenant);
        transactions.afterCommit(changes::incrementAndGet);
    }

    /** Loads the tenants that were changed since the last look. */
    public synchronized void refresh() {
        // Counted before looking: what is committed from now on is looked for again.
        long counted = changes.get();
        Map<TenantId, Known> before = known;
        Map<TenantId, Known> now = new HashMap<>();
        revisions.all().forEach((tenant, revision) -> {
            Known found = before.get(tenant);
            now.put(tenant, found != null && found.revision() == revision ? found : load(tenant, revision));
        });
        known = Map.copyOf(now);
        changesKnown = counted;
    }

    /** While one thread loads a change, the others wait for it: nobody is answered from before a commit. */
    private Map<TenantId, Known> current() {
        if (changesKnown != changes.get()) {
            refreshIfChanged();
        }
        return known;
    }

    private synchronized void refreshIfChanged() {
        if (changesKnown != changes.get()) {
            refresh();
        }
    }

    private Known load(TenantId tenant, long revision) {
        return transactions.separate(
                tenant, () -> new Known(revision, TenantUsers.of(users.all(), teams.all(), roles.all())));
    }
}
