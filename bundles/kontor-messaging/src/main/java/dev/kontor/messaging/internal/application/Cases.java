package dev.kontor.messaging.internal.application;

import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.host.Host;
import java.util.List;
import java.util.Optional;

/** The cases (Vorgänge) of the host, as far as entries belong to them (W66). */
public final class Cases {
    private static final int OFFERED = 50;

    private final Host host;

    public Cases(Host host) {
        this.host = host;
    }

    Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return id == null ? Optional.empty() : host.cases().flatMap(directory -> directory.find(tenant, id));
    }

    Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return number == null || number.isBlank()
                ? Optional.empty()
                : host.cases().flatMap(directory -> directory.findByNumber(tenant, number));
    }

    /** The open cases of a contact, last opened first. */
    List<HostCase> open(TenantId tenant, ContactId contact) {
        return contact == null
                ? List.of()
                : host.cases()
                        .map(directory -> directory
                                .openCases(tenant, contact, PageRequest.first(OFFERED))
                                .items())
                        .orElse(List.of());
    }

    /** Whether there is such a case; where the host brings none, nobody can say that there isn't. */
    boolean known(TenantId tenant, CaseRef id) {
        return host.cases()
                .map(directory -> directory.find(tenant, id).isPresent())
                .orElse(true);
    }

    /** What kind of case it is; null when it isn't known. */
    String kind(TenantId tenant, CaseRef id) {
        return find(tenant, id).map(HostCase::kind).orElse(null);
    }
}
