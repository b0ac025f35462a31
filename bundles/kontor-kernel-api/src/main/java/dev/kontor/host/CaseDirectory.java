package dev.kontor.host;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.Optional;

/**
 * The cases (Vorgänge) of the host, which owns them: Kontor keeps their ids only. Called by many threads at once; a
 * change counts within a second.
 *
 * <p><b>Absent:</b> there are no cases, and what points to one isn't checked. <b>Slow or throwing:</b> what needs a case
 * is {@code Unavailable}. <b>Wrong:</b> null counts as "none"; another tenant's or contact's case, a closed one among
 * the open, and an incomplete one are left out and told in the audit trail; a page is cut to the size that was asked
 * for, a cursor that doesn't lead on ends the list.
 */
public interface CaseDirectory {

    /** The case, also a closed one; empty when the tenant has no such case, whatever the id looks like. */
    Optional<HostCase> find(TenantId tenant, CaseRef id);

    /** The case with this number; upper and lower case and blanks around it don't matter. */
    Optional<HostCase> findByNumber(TenantId tenant, String number);

    /**
     * The open cases with this main contact, last opened first, the id as tie break. Rows that come or go while somebody
     * turns pages are neither repeated nor skip others.
     *
     * @throws IllegalArgumentException for a cursor that this method didn't make
     */
    Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page);
}
