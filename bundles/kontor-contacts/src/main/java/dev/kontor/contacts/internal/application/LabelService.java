package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.LabelHappened;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.internal.persistence.GroupStore.Group;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import java.util.List;

/** Labels, whose coming and going others can follow (L14, L15). */
public final class LabelService implements Labels {
    private final Guard guard;
    private final GroupKeeping labels;
    private final Journal journal;

    public LabelService(Guard guard, GroupKeeping labels, Journal journal) {
        this.guard = guard;
        this.labels = labels;
        this.journal = journal;
    }

    @Override
    public Outcome<Label> create(CallContext call, String name) {
        return guard.write(
                call,
                ContactsModule.SETUP,
                caller -> labels.create(caller, name).map(LabelService::label));
    }

    @Override
    public Outcome<Void> delete(CallContext call, LabelId label) {
        return guard.write(
                call,
                ContactsModule.SETUP,
                caller -> labels.delete(caller, label).map(wasThere -> null));
    }

    @Override
    public Outcome<List<Label>> list(CallContext call) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> Outcome.done(
                        labels.all().stream().map(LabelService::label).toList()));
    }

    @Override
    public Outcome<Void> put(CallContext call, ContactId contact, LabelId label) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> labels.add(caller, label, contact)
                        .flatMap(isNew -> journal.told(
                                isNew, caller, ContactEvents.LABELLED, contact, new LabelHappened(contact, label))));
    }

    @Override
    public Outcome<Void> take(CallContext call, ContactId contact, LabelId label) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> labels.remove(caller, label, contact)
                        .flatMap(wasThere -> journal.told(
                                wasThere,
                                caller,
                                ContactEvents.UNLABELLED,
                                contact,
                                new LabelHappened(contact, label))));
    }

    private static Label label(Group group) {
        return new Label(new LabelId(group.id()), group.name());
    }
}
