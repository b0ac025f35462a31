package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import java.util.List;

/**
 * The contact database (C1–C3, C5). Every write is audited and returns the new version; a stale version is
 * {@code Conflict(stale-version)}; an id that is unknown or another tenant's is {@code NotFound}.
 */
public interface Contacts {

    /**
     * Creates a contact. Permission {@code contacts.write}. Not idempotent; over REST with an
     * {@code Idempotency-Key}. Contacts with the same contact point don't prevent it but are returned as hints.
     * Raises {@link ContactEvents#CREATED}, and {@link ContactEvents#POINT_ADDED} for each point.
     *
     * @param origin how it came to us
     */
    Outcome<SavedContact> create(CallContext call, ContactData data, Origin origin);

    /** Changes what a user may enter. Permission {@code contacts.write}. Raises {@link ContactEvents#CHANGED}. */
    Outcome<SavedContact> change(CallContext call, ContactId id, long version, ContactData data);

    /**
     * Deletes a contact: it vanishes from lists and its activities can't be reached by it any more; the row stays
     * until a privacy erase. Permission {@code contacts.delete}. Idempotent. Raises {@link ContactEvents#DELETED}.
     */
    Outcome<Void> delete(CallContext call, ContactId id);

    /** Permission {@code contacts.read}. */
    Outcome<Contact> get(CallContext call, ContactId id);

    /**
     * By display name. Permission {@code contacts.read}. An empty text gives all. With filters of other features a slice
     * may have fewer contacts than asked for and yet a next one; what they need is needed too, and an unknown one is
     * {@code Validation(filter)}.
     */
    Outcome<Slice<ContactSummary>> find(CallContext call, ContactQuery query, PageRequest page);

    /** The conditions of other features that the caller may use. Permission {@code contacts.read}. */
    Outcome<List<OfferedFilter>> filters(CallContext call);

    /**
     * Links a contact with the companies it belongs to, the first being the primary one. Permission
     * {@code contacts.write}. Idempotent. Raises {@link ContactEvents#CHANGED}.
     */
    Outcome<Contact> assignClients(CallContext call, ContactId id, long version, List<ClientId> clients);
}
