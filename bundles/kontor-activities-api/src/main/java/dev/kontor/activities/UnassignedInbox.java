package dev.kontor.activities;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/**
 * The inbox of interactions without a contact: nothing is dropped, nothing is attached to a random contact (A1). What
 * waits is assigned by itself when a contact gets the address it came from, unless several contacts have it. Of an
 * e-mail that isn't theirs, whoever lacks {@code kernel.read-email} sees type, time and direction; to assign it or to
 * make a contact of it is {@code Forbidden} (A48).
 */
public interface UnassignedInbox {

    /** What waits, newest {@code occurredAt} first. Permission {@code activities.assign}. */
    Outcome<Slice<Unassigned>> list(CallContext call, PageRequest page);

    /** How many wait. Permission {@code activities.assign}. */
    Outcome<Long> count(CallContext call);

    /**
     * Makes it an activity of the contact. Permission {@code activities.assign}. Idempotent: assigned to the same
     * contact already gives that activity; to another is {@code Conflict(assigned)}. Audited. Raises
     * {@link ActivityEvents#RECORDED}.
     */
    Outcome<Activity> assign(CallContext call, UnassignedId id, ContactId contact);

    /**
     * Makes a contact of the sender and assigns this and everything else that waits from the same address to it.
     * Permissions {@code activities.assign} and {@code contacts.write}. {@code Validation(sender)} when there is no
     * address to make a contact of; {@code Conflict(assigned)}. Audited. Raises what {@code Contacts.create} and
     * {@link #assign} raise.
     */
    Outcome<ContactId> createContact(CallContext call, UnassignedId id);

    /**
     * Takes it out of the inbox without a contact, for example advertising; its source stays. Permission
     * {@code activities.assign}. Idempotent. Audited.
     */
    Outcome<Void> dismiss(CallContext call, UnassignedId id);
}
