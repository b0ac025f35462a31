package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** What somebody chooses from who writes an entry, and what stands behind the ids in it. */
public interface EntryChoices {

    /** The active users and the teams. Permission {@code messaging.read}. */
    Outcome<Colleagues> colleagues(CallContext call);

    /**
     * The case with this number, also a closed one, and the open cases of the contact, last opened first. None where
     * the host brings no cases. Permission {@code messaging.write}.
     *
     * @param number as somebody typed it, or null
     * @param contact a contact whose open cases are offered, or null
     */
    Outcome<List<EntryCase>> cases(CallContext call, String number, ContactId contact);

    /**
     * The cases that an entry belongs to, and those suggested for one that came in (W23), as far as the host knows them
     * still. Permission {@code messaging.read}; {@code NotFound} as for the entry.
     */
    Outcome<List<EntryCase>> casesOf(CallContext call, EntryId entry);
}
