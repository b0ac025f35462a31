package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.Clients;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ClientHappened;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.internal.domain.CheckedClient;
import dev.kontor.contacts.internal.domain.ClientHierarchy;
import dev.kontor.contacts.internal.domain.OriginCheck;
import dev.kontor.contacts.internal.domain.SliceCheck;
import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.persistence.ClientStore;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Client companies (C5, C6). */
public final class ClientService implements Clients {
    private static final int MAX_SEARCH_TEXT = 200;

    private final Guard guard;
    private final ClientStore clients;
    private final Turns turns;
    private final Regions regions;
    private final Journal journal;

    public ClientService(Guard guard, ClientStore clients, Turns turns, Regions regions, Journal journal) {
        this.guard = guard;
        this.clients = clients;
        this.turns = turns;
        this.regions = regions;
        this.journal = journal;
    }

    @Override
    public Outcome<Client> create(CallContext call, ClientData data) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> data == null
                        ? Refusals.missing("data")
                        : regions.toRead(call, data.points()).flatMap(region -> create(caller, data, region)));
    }

    private Outcome<Client> create(Caller caller, ClientData data, String region) {
        FieldChecks checks = new FieldChecks();
        CheckedClient checked = CheckedClient.check(checks, data, region);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        turns.take(caller.tenant(), Turns.Subject.CLIENTS);
        if (checked.parent() != null && clients.find(checked.parent()).isEmpty()) {
            return Refusals.notFound("client");
        }
        Instant now = journal.now();
        Client client = clients.insert(checked, OriginCheck.manual(now), now);
        changed(caller, "client-created", client.id(), Snapshot.NOTHING, Snapshot.of(client));
        return Outcome.done(client);
    }

    @Override
    public Outcome<Client> change(CallContext call, ClientId id, long version, ClientData data) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> data == null
                        ? Refusals.missing("data")
                        : regions.toRead(call, data.points())
                                .flatMap(region -> change(caller, id, version, data, region)));
    }

    private Outcome<Client> change(Caller caller, ClientId id, long version, ClientData data, String region) {
        FieldChecks checks = new FieldChecks();
        CheckedClient checked = CheckedClient.check(checks, data, region);
        turns.take(caller.tenant(), Turns.Subject.CLIENTS);
        Optional<Client> found = clients.lock(id);
        if (found.isEmpty()
                || checked.parent() != null && clients.find(checked.parent()).isEmpty()) {
            return Refusals.notFound("client");
        }
        if (checked.parent() != null) {
            checks.that(!ClientHierarchy.cycle(id, checked.parent(), clients::parentOf), "parent", "cycle");
        }
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        Client before = found.get();
        if (before.version() != version) {
            return Refusals.stale(before.version());
        }
        Instant now = journal.now();
        Client after = clients.update(id, checked, OriginCheck.manual(now), now);
        changed(caller, "client-changed", id, Snapshot.of(before), Snapshot.of(after));
        return Outcome.done(after);
    }

    @Override
    public Outcome<Void> delete(CallContext call, ClientId id, boolean detach) {
        return guard.write(call, ContactsModule.DELETE, caller -> delete(caller, id, detach));
    }

    private Outcome<Void> delete(Caller caller, ClientId id, boolean detach) {
        turns.take(caller.tenant(), Turns.Subject.CLIENTS);
        Optional<Client> found = clients.lock(id);
        if (found.isEmpty()) {
            return clients.known(id) ? Outcome.done() : Refusals.notFound("client");
        }
        if (!detach && found.get().contacts() > 0) {
            return Refusals.conflict(
                    "has-contacts",
                    "Contacts belong to this company: assign them to another one, or delete it with detaching them.");
        }
        List<Client> children = clients.childrenOf(id);
        if (!detach && !children.isEmpty()) {
            return Refusals.conflict(
                    "has-children",
                    "Other companies stand below this one: move them, or delete it with detaching them.");
        }
        children.forEach(child -> detach(caller, child));
        clients.markDeleted(id, journal.now());
        changed(caller, "client-deleted", id, Snapshot.of(found.get()), Snapshot.NOTHING);
        return Outcome.done();
    }

    private void detach(Caller caller, Client child) {
        Client detached = clients.detachFromParent(child.id());
        changed(caller, "client-changed", child.id(), Snapshot.of(child), Snapshot.of(detached));
    }

    private void changed(
            Caller caller, String action, ClientId id, Map<String, String> before, Map<String, String> after) {
        journal.audit(caller, action, "client", id, null, before, after);
        journal.raise(caller, ContactEvents.CLIENT_CHANGED, id, new ClientHappened(id));
    }

    @Override
    public Outcome<Client> get(CallContext call, ClientId id) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> clients.find(id).map(Outcome::done).orElseGet(() -> Refusals.notFound("client")));
    }

    @Override
    public Outcome<Slice<Client>> find(CallContext call, ClientQuery query, PageRequest page) {
        return guard.read(call, ContactsModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().required("query", query);
            KeysetCursor after = SliceCheck.check(checks, page);
            checks.text("text", query == null ? null : query.text(), MAX_SEARCH_TEXT);
            return checks.passed() ? Outcome.done(clients.search(query, after, page.size())) : Refusals.invalid(checks);
        });
    }
}
