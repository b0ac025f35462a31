package dev.kontor.activities.internal.application;

import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.activities.internal.domain.SenderName;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Optional;

/** One click makes a contact of a stranger who wrote, with everything that waits from the same address. */
public final class SenderBecomesContact {

    private final WaitingItems items;
    private final Contacts contacts;
    private final KnownContacts directory;
    private final Assigning assigning;

    public SenderBecomesContact(WaitingItems items, Contacts contacts, KnownContacts directory, Assigning assigning) {
        this.items = items;
        this.contacts = contacts;
        this.directory = directory;
        this.assigning = assigning;
    }

    /** Locks all that waits from the address, in one order: of two agents the second finds it assigned. */
    Outcome<ContactId> create(CallContext call, Caller caller, WaitingItem clicked) {
        Participant sender = clicked.interaction().sender();
        Handle handle = sender == null ? null : Handle.of(sender);
        boolean theyWrote = clicked.interaction().direction() == Direction.IN;
        FieldChecks checks = new FieldChecks().that(handle != null && theyWrote, "sender", "required");
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        List<WaitingItem> sameKey = items.lockFrom(handle);
        Optional<WaitingItem> item = sameKey.stream()
                .filter(locked -> locked.id().equals(clicked.id()))
                .findFirst();
        if (item.isEmpty()) {
            return Outcome.refused(settled(clicked));
        }
        Outcome<SavedContact> created = contacts.create(call, data(sender), origin(item.get()));
        if (created.refusal() instanceof Refusal.Validation) {
            return Outcome.refused(
                    new FieldChecks().problem("sender", "unreadable").refusal());
        }
        return created.map(saved -> assignAll(caller, saved.contact(), item.get(), sameKey));
    }

    private ContactId assignAll(Caller caller, Contact contact, WaitingItem clicked, List<WaitingItem> sameKey) {
        ContactMatch match = new ContactMatch(contact.id(), contact.record(), contact.displayName(), contact.team());
        sameKey.stream()
                .filter(item -> item.id().equals(clicked.id()) || isFrom(caller, item, contact.id()))
                .forEach(item -> assigning.assign(caller, item, match));
        return contact.id();
    }

    /** The keys of handles are coarse: whether it is the same address or number, the directory knows. */
    private boolean isFrom(Caller caller, WaitingItem item, ContactId contact) {
        Handle handle = Handle.of(item.interaction().sender());
        return directory.having(caller.tenant(), handle).stream()
                .anyMatch(match -> match.contact().equals(contact));
    }

    private Refusal settled(WaitingItem clicked) {
        boolean dismissed = items.lock(clicked.id())
                .filter(item -> item.state() == WaitingItem.State.DISMISSED)
                .isPresent();
        return dismissed ? Conflicts.dismissed() : Conflicts.assigned();
    }

    private static ContactData data(Participant sender) {
        SenderName name = SenderName.of(sender.name());
        return new ContactData(
                name.salutation(),
                name.firstName(),
                name.lastName(),
                name.company(),
                null,
                null,
                null,
                List.of(new NewContactPoint(sender.kind(), sender.value(), null)));
    }

    private static Origin origin(WaitingItem item) {
        SourceRef source = item.interaction().source();
        return new Origin(source.kind(), source, item.recordedAt());
    }
}
