package dev.kontor.contacts.internal.application;

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

    public ListService(Guard guard, GroupKeeping lists) {
        this.guard = guard;
        this.lists = lists;
    }

    @Override
    public Outcome<ContactList> create(CallContext call, String name) {
        return guard.write(
                call, ContactsModule.SETUP, caller -> lists.create(caller, name).map(ListService::list));
    }

    @Override
    public Outcome<Void> delete(CallContext call, ListId list) {
        return guard.write(call, ContactsModule.SETUP, caller -> lists.delete(caller, list));
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
                caller -> lists.add(caller, list, contact).map(isNew -> null));
    }

    @Override
    public Outcome<Void> remove(CallContext call, ListId list, ContactId contact) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> lists.remove(caller, list, contact).map(wasThere -> null));
    }

    private static ContactList list(Group group) {
        return new ContactList(new ListId(group.id()), group.name());
    }
}
