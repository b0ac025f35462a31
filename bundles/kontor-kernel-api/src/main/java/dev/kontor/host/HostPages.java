package dev.kontor.host;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.net.URI;
import java.util.Optional;

/**
 * Where the host shows things on pages of its own. Whether the user may see the page is the host's matter once they are
 * there. Called by many threads at once.
 *
 * <p><b>Absent:</b> no links are shown. <b>Slow or throwing:</b> asking for the link is {@code Unavailable}.
 * <b>Wrong:</b> null, what isn't an absolute {@code http} or {@code https} address of at most 2,000 characters, and an
 * address with a name or password in it count as "no page" and are told in the audit trail.
 */
public interface HostPages {

    /** The page of a contact; empty when there is none. */
    Optional<URI> ofContact(TenantId tenant, ContactId contact);

    /** The page of a case; empty when there is none. */
    Optional<URI> ofCase(TenantId tenant, CaseRef id);
}
