package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.persistence.ClientLinks;
import dev.kontor.contacts.internal.persistence.ClientStore;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.rules.FieldChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** C5: which companies a contact belongs to. */
public final class ClientAssignment {
    private static final int MAX_CLIENTS = 50;

    private final ContactStore contacts;
    private final ClientStore clients;
    private final ClientLinks links;
    private final Turns turns;
    private final Journal journal;

    public ClientAssignment(
            ContactStore contacts, ClientStore clients, ClientLinks links, Turns turns, Journal journal) {
        this.contacts = contacts;
        this.clients = clients;
        this.links = links;
        this.turns = turns;
        this.journal = journal;
    }

    Outcome<Contact> assign(Caller caller, ContactId id, long version, List<ClientId> wanted) {
        FieldChecks checks = check(wanted);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        turns.take(caller.tenant(), Turns.Subject.CLIENTS);
        Optional<Contact> found = contacts.lock(id);
        if (found.isEmpty()) {
            return Refusals.notFound("contact");
        }
        if (wanted.stream().anyMatch(client -> clients.find(client).isEmpty())) {
            return Refusals.notFound("client");
        }
        Contact before = found.get();
        if (before.clients().stream().map(ClientLink::client).toList().equals(wanted)) {
            return Outcome.done(before);
        }
        return before.version() == version ? assign(caller, before, wanted) : Refusals.stale(before.version());
    }

    private Outcome<Contact> assign(Caller caller, Contact before, List<ClientId> wanted) {
        links.replace(before.id().value(), wanted, journal.now());
        Contact after = contacts.touch(before.id());
        journal.audit(caller, "contact-changed", before.id(), Snapshot.of(before), Snapshot.of(after));
        journal.raise(caller, ContactEvents.CHANGED, before.id(), new ContactHappened(before.id()));
        return Outcome.done(after);
    }

    private static FieldChecks check(List<ClientId> wanted) {
        FieldChecks checks = new FieldChecks().required("clients", wanted);
        if (wanted == null) {
            return checks;
        }
        if (wanted.size() > MAX_CLIENTS) {
            return checks.problem("clients", "too-many", Map.of("max", String.valueOf(MAX_CLIENTS)));
        }
        Set<ClientId> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String field = "clients[" + i + "]";
            checks.required(field, wanted.get(i)).that(seen.add(wanted.get(i)), field, "repeated");
        }
        return checks;
    }
}
