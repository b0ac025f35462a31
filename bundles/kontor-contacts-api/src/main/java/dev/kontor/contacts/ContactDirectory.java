package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.interaction.HandleKind;
import java.time.Instant;
import java.util.List;

/**
 * Who is it? The lookups by which other features find a contact. A host that owns its customer master can implement
 * it, so it is small.
 */
public interface ContactDirectory {

    /**
     * The contacts that have this address or number, oldest first; empty when none, also when the value can't be
     * read. Contacts of one customer record count once: the one that has the point. Permission {@code contacts.read}.
     */
    Outcome<List<ContactMatch>> match(CallContext call, HandleKind kind, String value);

    /**
     * All contacts of the customer record that this one stands in, itself included. {@code NotFound} for an unknown
     * or deleted contact. Permission {@code contacts.read}.
     */
    Outcome<RecordMembers> members(CallContext call, ContactId contact);

    /**
     * The same as it was known at a moment (N14): by the joins that held then, of the contacts that were there then, the
     * record being the oldest of them. {@code NotFound} for a contact that wasn't. Permission {@code contacts.read}.
     */
    Outcome<RecordMembers> members(CallContext call, ContactId contact, Instant knownAt);

    /**
     * The contacts of a client company with all that are joined with them, the oldest first. {@code NotFound(client)} for
     * an unknown or deleted one. Permission {@code contacts.read}.
     *
     * @param knownAt as it was known at this moment, or null for now
     */
    Outcome<List<ContactId>> ofClient(CallContext call, ClientId client, Instant knownAt);

    /** The display names of those contacts that exist. At most 200 ids. Permission {@code contacts.read}. */
    Outcome<List<ContactMatch>> names(CallContext call, List<ContactId> contacts);
}
