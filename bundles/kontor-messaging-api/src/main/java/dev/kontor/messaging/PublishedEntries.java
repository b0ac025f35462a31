package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/** What the host's portal shows to customers (W28). */
public interface PublishedEntries {

    /**
     * The published entries of a service call, oldest first. {@code NotFound} when the customer isn't the main contact of
     * the case: nobody learns of others' cases. An entry that must not be published by the rules of this moment isn't
     * among them. Permission {@code messaging.portal}.
     */
    Outcome<Slice<PublishedEntry>> ofCase(CallContext call, CaseRef serviceCall, ContactId customer, PageRequest page);
}
