package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import java.util.List;
import java.util.Map;

/** The state of contacts in the lead flow, as a condition for any list of contacts (Lead-Status-Filter, L30). */
public interface LeadStates {

    /**
     * The state of each of these contacts, whether they are on the chosen lists or not; a contact that was never
     * touched is {@link LeadStatus#NONE}. At most 200. Permission {@code leadflow.read}.
     */
    Outcome<Map<ContactId, LeadStatus>> of(CallContext call, List<ContactId> contacts);

    /** The contacts in a state, each in exactly one; joined ones once. Permission {@code leadflow.read}. */
    Outcome<Slice<ContactId>> find(CallContext call, LeadStatus status, PageRequest page);
}
