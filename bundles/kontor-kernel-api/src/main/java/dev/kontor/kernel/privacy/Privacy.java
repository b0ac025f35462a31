package dev.kontor.kernel.privacy;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.io.OutputStream;
import java.util.List;

/** Export and erasure of persons over all modules. Permission {@code kernel.privacy}. See docs/privacy.md. */
public interface Privacy {

    /**
     * Writes a ZIP with all that is kept of the person, also as contacts that were merged with this one. Refused with
     * {@code Unavailable} when a contributor is away: an export that isn't whole would be taken for one that is.
     *
     * @param zip is not closed; worthless when the call is refused
     */
    Outcome<Void> export(CallContext call, ContactId person, OutputStream zip);

    /**
     * Begins to erase the person in all modules, merged contacts included. Goes on by itself, over restarts, until each
     * contributor has done its part. A person under a legal hold is refused with the conflict {@code legal-hold}.
     *
     * @param reason 1 to 500 characters, without personal data: it stays
     */
    Outcome<Erasure> erase(CallContext call, ContactId person, String reason);

    /** The newest erasures first, at most 200. */
    Outcome<List<Erasure>> erasures(CallContext call);

    Outcome<Erasure> erasure(CallContext call, ErasureId id);

    /** Keeps the person from being erased, also by an erasure that has begun; placed again, the reason is replaced. */
    Outcome<LegalHold> hold(CallContext call, ContactId person, String reason);

    /** Ends a hold. */
    Outcome<Void> release(CallContext call, ContactId person);

    Outcome<List<LegalHold>> holds(CallContext call);
}
