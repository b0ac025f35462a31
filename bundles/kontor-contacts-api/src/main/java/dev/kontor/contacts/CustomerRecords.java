package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditEntry;
import java.util.List;

/**
 * Customer records: the view over contacts that were joined. A merge is an assertion, not a move: each contact keeps
 * its id, points, origin and activities. Taking the assertion back restores exactly what was, also in the middle of a
 * stack of merges.
 */
public interface CustomerRecords {

    /** The record that a contact stands in. Permission {@code contacts.read}. */
    Outcome<CustomerRecord> of(CallContext call, ContactId contact);

    /**
     * Asserts that two contacts are the same person. Permission {@code contacts.merge}. {@code Validation} for a
     * contact with itself; {@code Conflict(already-joined)} when this very pair is joined. Raises
     * {@link ContactEvents#JOINED}.
     *
     * @param reason why, up to 500 characters; shown to whoever asks
     */
    Outcome<Join> join(CallContext call, ContactId one, ContactId other, String reason);

    /**
     * Takes an assertion back. Idempotent. Permission {@code contacts.merge}. Raises {@link ContactEvents#SEPARATED}.
     */
    Outcome<Join> separate(CallContext call, JoinId join, String reason);

    /**
     * What was ever done with the contacts of a record, deleted ones too, and with what is kept of them (A44): created,
     * changed, deleted, restored, merged and un-merged, newest first, with user, time, before and after. Permissions
     * {@code contacts.read} and {@code kernel.audit}. Content that the caller may not see elsewhere isn't shown here
     * either, see {@link dev.kontor.kernel.audit.AuditTrail#find}.
     */
    Outcome<Slice<AuditEntry>> history(CallContext call, ContactId contact, PageRequest page);

    /** All assertions that a contact is or was part of, newest first. Permission {@code contacts.read}. */
    Outcome<List<Join>> joins(CallContext call, ContactId contact);
}
