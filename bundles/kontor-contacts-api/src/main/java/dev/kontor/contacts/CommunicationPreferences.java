package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * By which channels people and companies don't want to be reached (Kommunikationspräferenzen, C7). Whoever sends asks
 * {@link #forbidding} before. A contact can't be reached by what any contact of its customer record forbids, also one
 * that was deleted since, nor by what a company forbids that any of them belongs to.
 *
 * <p>Each wish is audited and raises {@link ContactEvents#PREFERENCE_CHANGED}.
 */
public interface CommunicationPreferences {

    /**
     * All that holds for a contact, each with whose wish it is, by channel and age. {@code NotFound} for an unknown or
     * deleted contact. Permission {@code contacts.read}.
     */
    Outcome<List<ForbiddenChannel>> of(CallContext call, ContactId contact);

    /** What a company forbids. {@code NotFound} for an unknown or deleted one. Permission {@code contacts.read}. */
    Outcome<List<ForbiddenChannel>> ofClient(CallContext call, ClientId client);

    /**
     * Records that a contact forbids a channel. Permission {@code contacts.write}. Idempotent: of one that is forbidden
     * already the first record stays.
     *
     * @param reason why, or how we know, one line of up to 500 characters, or null
     */
    Outcome<Void> forbid(CallContext call, ContactId contact, CommunicationChannel channel, String reason);

    /** The same for a company and all who belong to it. Permission {@code contacts.write}. */
    Outcome<Void> forbidForClient(CallContext call, ClientId client, CommunicationChannel channel, String reason);

    /**
     * Takes back what this very contact forbids, also a deleted one; what others forbid still holds. Permission
     * {@code contacts.write}. Idempotent.
     */
    Outcome<Void> allow(CallContext call, ContactId contact, CommunicationChannel channel);

    /** Takes back what a company forbids. Permission {@code contacts.write}. Idempotent. */
    Outcome<Void> allowForClient(CallContext call, ClientId client, CommunicationChannel channel);

    /**
     * Those of the contacts that can't be reached by the channel, each with the moment at which the last wish of this was
     * recorded. Unknown ids count as contacts that forbid nothing. At most 1,000 ids. Permission {@code contacts.read}.
     */
    Outcome<Map<ContactId, Instant>> forbidding(
            CallContext call, CommunicationChannel channel, List<ContactId> contacts);
}
