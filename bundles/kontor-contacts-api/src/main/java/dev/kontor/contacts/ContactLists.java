package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** Contact lists, such as marketing lists, and who stands in them. */
public interface ContactLists {

    /**
     * Creates a list. Permission {@code contacts.setup}. {@code Conflict(name-taken)} for a name in use, case ignored.
     * Audited.
     *
     * @param name 1 to 100 characters
     */
    Outcome<ContactList> create(CallContext call, String name);

    /** Deletes a list; its contacts stay. Permission {@code contacts.setup}. Idempotent. Audited. Raises {@link ContactEvents#LIST_DELETED}. */
    Outcome<Void> delete(CallContext call, ListId list);

    /** All lists by name. Permission {@code contacts.read}. */
    Outcome<List<ContactList>> list(CallContext call);

    /** Permission {@code contacts.write}. Idempotent. Audited. Raises {@link ContactEvents#LISTED}. */
    Outcome<Void> add(CallContext call, ListId list, ContactId contact);

    /** Permission {@code contacts.write}. Idempotent. Audited. Raises {@link ContactEvents#UNLISTED}. */
    Outcome<Void> remove(CallContext call, ListId list, ContactId contact);
}
