package dev.kontor.activities.internal.application;

import dev.kontor.activities.SourcePage;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.SourceRef;

/** The host's cases that activities point to. */
public final class CasesOfHost {

    /** The kind of source that is a case of the host. */
    private static final String KIND = "case";

    private final Host host;

    public CasesOfHost(Host host) {
        this.host = host;
    }

    /** Whether the source may be recorded: a case must be one that the host knows, if it keeps cases at all. */
    boolean mayBe(TenantId tenant, SourceRef source) {
        return !isCase(source)
                || host.cases()
                        .map(cases ->
                                cases.find(tenant, new CaseRef(source.id())).isPresent())
                        .orElse(true);
    }

    Outcome<SourcePage> page(TenantId tenant, SourceRef source) {
        return isCase(source)
                ? host.pages()
                        .flatMap(pages -> pages.ofCase(tenant, new CaseRef(source.id())))
                        .map(address -> Outcome.done(new SourcePage(address)))
                        .orElseGet(CasesOfHost::noPage)
                : noPage();
    }

    private static boolean isCase(SourceRef source) {
        return source != null && KIND.equals(source.kind());
    }

    private static Outcome<SourcePage> noPage() {
        return Outcome.refused(new Refusal.NotFound("page"));
    }
}
