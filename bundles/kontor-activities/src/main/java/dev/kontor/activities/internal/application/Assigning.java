package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;

/** Makes what waits an activity of the contact that an agent chose. */
public final class Assigning {

    private final KnownContacts contacts;
    private final Attributing attributing;
    private final Waiting waiting;
    private final ActivityTable table;
    private final ActivityTypes types;

    public Assigning(
            KnownContacts contacts,
            Attributing attributing,
            Waiting waiting,
            ActivityTable table,
            ActivityTypes types) {
        this.contacts = contacts;
        this.attributing = attributing;
        this.waiting = waiting;
        this.table = table;
        this.types = types;
    }

    /** @param item locked, so that of two agents one comes second */
    Outcome<Activity> assign(Caller caller, WaitingItem item, ContactId contact) {
        return switch (item.state()) {
            case DISMISSED -> Outcome.refused(Conflicts.dismissed());
            case ASSIGNED ->
                contact.equals(item.assignedContact())
                        ? shown(stored(caller, item.assignedActivity()))
                        : Outcome.refused(Conflicts.assigned());
            case WAITING ->
                contacts.find(caller.tenant(), contact).flatMap(found -> shown(assign(caller, item, found)));
        };
    }

    StoredActivity assign(Caller caller, WaitingItem item, ContactMatch contact) {
        StoredActivity stored = attributing.record(caller, owned(caller, item.interaction()), contact);
        if (!stored.deleted()) {
            waiting.assign(caller, item, contact.contact(), stored.activity().id());
        }
        return stored;
    }

    /** What came by nobody's channel belongs to the agent who takes care of it. */
    private static CleanInteraction owned(Caller caller, CleanInteraction interaction) {
        return interaction.owner() == null && !caller.system() ? interaction.withOwner(caller.user()) : interaction;
    }

    private StoredActivity stored(Caller caller, ActivityId activity) {
        return table.byId(caller.tenant(), activity, key -> types.name(key, caller.locale()))
                .orElseThrow(() -> new IllegalStateException("The activity " + activity + " is missing."));
    }

    private static Outcome<Activity> shown(StoredActivity stored) {
        return stored.deleted() ? Outcome.refused(Conflicts.deleted()) : Outcome.done(stored.activity());
    }
}
