package dev.kontor.messaging.internal;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cases of a host in memory. */
public final class TestCases implements CaseDirectory {
    private final Map<CaseRef, HostCase> cases = new ConcurrentHashMap<>();

    /** Adds the case, or changes its kind. */
    public CaseRef put(TenantId tenant, String number, String kind, ContactId mainContact) {
        CaseRef id = new CaseRef("case-" + number);
        long version = Optional.ofNullable(cases.get(id)).map(HostCase::version).orElse(0L) + 1;
        cases.put(
                id,
                new HostCase(
                        tenant,
                        id,
                        version,
                        number,
                        kind,
                        "Fall " + number,
                        mainContact,
                        CaseState.OPEN,
                        Instant.parse("2026-03-01T08:00:00Z")));
        return id;
    }

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return Optional.ofNullable(cases.get(id)).filter(found -> found.tenant().equals(tenant));
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return cases.values().stream()
                .filter(found -> found.number().equalsIgnoreCase(number.strip()))
                .filter(found -> found.tenant().equals(tenant))
                .findFirst();
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        List<HostCase> open = cases.values().stream()
                .filter(found -> found.tenant().equals(tenant) && contact.equals(found.mainContact()))
                .toList();
        return new Slice<>(open, null);
    }
}
