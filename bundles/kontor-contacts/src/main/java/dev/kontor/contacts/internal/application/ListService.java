package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ListDeleted;
import dev.kontor.contacts.ContactEvents.ListHappened;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.internal.persistence.GroupStore.Group;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import java.util.List;

/** Contact lists, such as marketing lists (background of L24). */
public final class ListService implements ContactLists {
    private final Guard guard;
    private final GroupKeeping lists;
    private final Journal journal;

    public ListService(Guard guard, GroupKeeping lists, Journal journal) {
        this.guard = guard;
        this.lists = lists;
        this.journal = journal;
    }

    @Override
    public Outcome<ContactList> create(CallContext call, String name) {
        return guard.write(
                call, ContactsModule.SETUP, caller -> lists.create(caller, name).map(ListService::list));
    }

    @Override
    public Outcome<Void> delete(CallContext call, ListId list) {
        return guard.write(
                call,
                ContactsModule.SETUP,
                caller -> lists.delete(caller, list)
                        .flatMap(wasThere -> journal.told(
                                wasThere, caller, ContactEvents.LIST_DELETED, list, new ListDeleted(list))));
    }

    @Override
    public Outcome<List<ContactList>> list(CallContext call) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller ->
                        Outcome.done(lists.all().stream().map(ListService::list).toList()));
    }

    @Override
    public Outcome<Void> add(CallContext call, ListId list, ContactId contact) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> lists.add(caller, list, contact)
                        .flatMap(isNew -> journal.told(
                                isNew, caller, ContactEvents.LISTED, contact, new ListHappened(contact, list))));
    }

    @Override
    public Outcome<Void> remove(CallContext call, ListId list, ContactId contact) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> lists.remove(caller, list, contact)
                        .flatMap(wasThere -> journal.told(
                                wasThere, caller, ContactEvents.UNLISTED, contact, new ListHappened(contact, list))));
    }

    private static ContactList list(Group group) {
        return new ContactList(new ListId(group.id()), group.name());
    }
}
