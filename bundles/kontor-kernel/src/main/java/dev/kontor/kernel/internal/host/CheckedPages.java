package dev.kontor.kernel.internal.host;

import dev.kontor.host.HostPages;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The host's pages: only addresses that may become links. */
record CheckedPages(HostCalls calls) implements HostPages {

    @Override
    public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
        return ask(tenant, pages -> pages.ofContact(tenant, contact));
    }

    @Override
    public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
        return ask(tenant, pages -> pages.ofCase(tenant, id));
    }

    private Optional<URI> ask(TenantId tenant, Function<HostPages, Optional<URI>> question) {
        Optional<URI> answer = calls.ask(tenant, HostPart.PAGES, HostPages.class, question);
        return new Answers(calls, HostPart.PAGES).one(tenant, answer, UsableAddress.RULES);
    }
}
