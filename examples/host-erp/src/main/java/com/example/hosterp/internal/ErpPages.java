package com.example.hosterp.internal;

import dev.kontor.host.HostPages;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the ERP shows its cases; it has no pages for contacts. */
public final class ErpPages implements HostPages {

    @Override
    public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
        return Optional.empty();
    }

    @Override
    public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
        String escaped = URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
        return Optional.of(URI.create("https://erp.example/" + tenant + "/cases?id=" + escaped));
    }
}
