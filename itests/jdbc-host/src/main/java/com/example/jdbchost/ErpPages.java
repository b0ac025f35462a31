package com.example.jdbchost;

import dev.kontor.host.HostPages;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of the ERP's own pages. */
public record ErpPages(URI base) implements HostPages {

    @Override
    public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
        return page(tenant, "contact", contact.toString());
    }

    @Override
    public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
        return page(tenant, "case", id.value());
    }

    private Optional<URI> page(TenantId tenant, String kind, String id) {
        return Optional.of(URI.create(base + "?tenant=" + encoded(tenant.value()) + "&" + kind + "=" + encoded(id)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
