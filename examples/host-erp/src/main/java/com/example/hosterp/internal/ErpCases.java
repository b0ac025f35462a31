package com.example.hosterp.internal;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ERP's cases, as Kontor asks for them. Ids grow with time, so the last one that was shown is the cursor. */
public record ErpCases(Books books) implements CaseDirectory {
    private static final Pattern CURSOR = Pattern.compile("\\d{19}");

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return books.cases(tenant).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return books.cases(tenant)
                .filter(one -> one.number().equalsIgnoreCase(number.strip()))
                .findFirst();
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        if (page.after() != null && !CURSOR.matcher(page.after().value()).matches()) {
            throw new IllegalArgumentException("Not a cursor of the ERP");
        }
        List<HostCase> rows = books.cases(tenant)
                .filter(one -> one.state() == CaseState.OPEN && contact.equals(one.mainContact()))
                .filter(one -> page.after() == null
                        || one.id().value().compareTo(page.after().value()) < 0)
                .sorted(Comparator.comparing((HostCase one) -> one.id().value()).reversed())
                .limit(page.size() + 1L)
                .toList();
        if (rows.size() <= page.size()) {
            return new Slice<>(rows, null);
        }
        List<HostCase> shown = rows.subList(0, page.size());
        return new Slice<>(shown, new Cursor(shown.get(page.size() - 1).id().value()));
    }
}
