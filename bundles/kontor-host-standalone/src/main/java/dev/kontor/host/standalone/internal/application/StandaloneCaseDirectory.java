package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.internal.domain.CasePlace;
import dev.kontor.host.standalone.internal.persistence.CaseStore;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;
import java.util.Optional;

/** The kept cases, as the kernel asks a host for them. */
public final class StandaloneCaseDirectory implements CaseDirectory {

    private final Transactions transactions;
    private final CaseStore cases;

    public StandaloneCaseDirectory(Transactions transactions, CaseStore cases) {
        this.transactions = transactions;
        this.cases = cases;
    }

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return transactions.reading(tenant, () -> cases.find(tenant, id));
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return transactions.reading(tenant, () -> cases.findByNumber(tenant, number));
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        CasePlace after = CasePlace.read(page.after())
                .orElseThrow(() -> new IllegalArgumentException("Not a cursor of this list"));
        return CaseService.slice(
                transactions.reading(tenant, () -> cases.open(tenant, contact, after, page.size() + 1)), page.size());
    }
}
