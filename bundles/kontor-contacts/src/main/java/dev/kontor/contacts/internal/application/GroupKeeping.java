package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.GroupStore;
import dev.kontor.contacts.internal.persistence.GroupStore.Group;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What labels and lists have in common: names that differ, and contacts that stand in them. */
public final class GroupKeeping {
    private final String what;
    private final int maxName;
    private final GroupStore groups;
    private final ContactStore contacts;
    private final Turns turns;
    private final IdSource ids;
    private final Journal journal;

    /**
     * @param what the word for it in audit rows and refusals
     * @param maxName how many characters its name may have
     */
    public GroupKeeping(
            String what,
            int maxName,
            GroupStore groups,
            ContactStore contacts,
            Turns turns,
            IdSource ids,
            Journal journal) {
        this.what = what;
        this.maxName = maxName;
        this.groups = groups;
        this.contacts = contacts;
        this.turns = turns;
        this.ids = ids;
        this.journal = journal;
    }

    Outcome<Group> create(Caller caller, String name) {
        FieldChecks checks = new FieldChecks().required("name", name).line("name", name, maxName);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        turns.take(caller.tenant(), Turns.Subject.NAMES);
        if (groups.nameTaken(name)) {
            return Refusals.conflict("name-taken", "There is a " + what + " of this name already.");
        }
        Group group = new Group(ids.next(), name, false);
        groups.insert(group.id(), name, journal.now());
        audit(caller, what + "-created", group.id(), Snapshot.NOTHING, Map.of("name", name));
        return Outcome.done(group);
    }

    /** Whether it was there until now. */
    Outcome<Boolean> delete(Caller caller, TypedId<UUID> id) {
        Optional<Group> found = id == null ? Optional.empty() : groups.lock(id.value());
        if (found.isEmpty()) {
            return Refusals.notFound(what);
        }
        Group group = found.get();
        if (group.deleted()) {
            return Outcome.done(false);
        }
        int contactsInIt = groups.delete(group.id(), journal.now());
        audit(
                caller,
                what + "-deleted",
                group.id(),
                Map.of("name", group.name(), "contacts", String.valueOf(contactsInIt)),
                Snapshot.NOTHING);
        return Outcome.done(true);
    }

    List<Group> all() {
        return groups.all();
    }

    /** Whether the contact stands in it only now. */
    Outcome<Boolean> add(Caller caller, TypedId<UUID> id, ContactId contact) {
        if (!contacts.lockLiving(contact)) {
            return Refusals.notFound("contact");
        }
        Optional<Group> group = find(id).filter(found -> !found.deleted());
        if (group.isEmpty()) {
            return Refusals.notFound(what);
        }
        if (groups.contains(id.value(), contact.value())) {
            return Outcome.done(false);
        }
        groups.add(id.value(), contact.value(), journal.now());
        journal.audit(
                caller,
                what + "-added",
                contact,
                Snapshot.NOTHING,
                Map.of(what, group.get().name()));
        return Outcome.done(true);
    }

    /** Whether the contact stood in it until now. */
    Outcome<Boolean> remove(Caller caller, TypedId<UUID> id, ContactId contact) {
        if (!contacts.lockLiving(contact)) {
            return Refusals.notFound("contact");
        }
        Optional<Group> group = find(id);
        if (group.isEmpty()) {
            return Refusals.notFound(what);
        }
        if (!groups.remove(id.value(), contact.value())) {
            return Outcome.done(false);
        }
        journal.audit(
                caller, what + "-removed", contact, Map.of(what, group.get().name()), Snapshot.NOTHING);
        return Outcome.done(true);
    }

    private Optional<Group> find(TypedId<UUID> id) {
        return id == null ? Optional.empty() : groups.find(id.value());
    }

    private void audit(Caller caller, String action, UUID id, Map<String, String> before, Map<String, String> after) {
        journal.audit(caller, action, what, new GroupId(id), null, before, after);
    }

    /** The id of either, where their difference doesn't matter. */
    private record GroupId(UUID value) implements TypedId<UUID> {}
}
