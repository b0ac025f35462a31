package dev.kontor.host;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.time.Instant;

/**
 * A case (Vorgang) as the host knows it.
 *
 * @param tenant whose case it is; what belongs to another tenant than the one that was asked for is dropped
 * @param version from 1, larger after each change
 * @param number as people write it, in mails for example; 1 to 100 characters, unique in the tenant
 * @param kind what kind of case, upper case, for example {@code SERVICE_CALL} or {@code TICKET}
 * @param title one line, 1 to 500 characters
 * @param mainContact the contact it is about, or null
 * @param openedAt when it was opened, or opened again
 */
public record HostCase(
        TenantId tenant,
        CaseRef id,
        long version,
        String number,
        String kind,
        String title,
        ContactId mainContact,
        CaseState state,
        Instant openedAt) {}
