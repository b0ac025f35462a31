package com.example.jdbchost;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.Optional;

/** Cases as they should be, to get one answer wrong. */
class GoodCases implements CaseDirectory {
    final CaseDirectory good;

    GoodCases(CaseDirectory good) {
        this.good = good;
    }

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return good.find(tenant, id);
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return good.findByNumber(tenant, number);
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        return good.openCases(tenant, contact, page);
    }
}
