package dev.kontor.kernel.audit;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;

/** The audit trail; rows are appended, never changed by any method. */
public interface AuditTrail {

    /** Appends a row in the running transaction. */
    void append(Caller caller, AuditRecord record);

    /**
     * The rows of one thing, or of the tenant when both are null, newest first. Permission {@code kernel.audit}.
     */
    Outcome<Slice<AuditEntry>> list(CallContext call, String subjectType, String subjectId, PageRequest page);

    /**
     * The rows that a filter wants, newest first. Permission {@code kernel.audit}. Of a thing that the caller may not see
     * by the rules of its module ({@link AuditContentRule}), a row has no changes and is {@link ContentState#HIDDEN}.
     *
     * @param filter names at most 1,000 persons and things together
     */
    Outcome<Slice<AuditEntry>> find(CallContext call, AuditFilter filter, PageRequest page);
}
