package dev.kontor.host.standalone;

import dev.kontor.host.HostCase;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/** The cases of a tenant whose host brings none. Permission {@code kernel.cases} for every method. */
public interface Cases {

    /** All cases, last opened first. {@code Validation} for a size or cursor that can't be. */
    Outcome<Slice<HostCase>> list(CallContext call, PageRequest page);

    /**
     * Opens a case. {@code Validation} for what is malformed; {@code Conflict(exists)} for a number in use. Audited.
     */
    Outcome<HostCase> open(CallContext call, CaseData data);

    /**
     * Closes a case. Idempotent; {@code NotFound}; {@code Conflict(stale-version)} unless it is closed already. Audited.
     */
    Outcome<HostCase> close(CallContext call, CaseRef id, long version);
}
