package com.example.hosterp;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;

/** Where the ERP's users open and close service calls. */
public interface ServiceDesk {

    /**
     * Opens a service call about a contact, and puts it on the contact's timeline.
     *
     * @return its id; refused as Kontor refused the entry on the timeline, and then nothing was opened
     */
    Outcome<CaseRef> open(TenantId tenant, UserId user, String number, String title, ContactId contact);

    void close(TenantId tenant, CaseRef id);
}
