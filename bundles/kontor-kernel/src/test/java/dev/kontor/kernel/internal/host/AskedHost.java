package dev.kontor.kernel.internal.host;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.internal.BroughtBy;
import dev.kontor.kernel.internal.Node;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A kernel whose host has the parts that a test gives it. */
final class AskedHost implements AutoCloseable {
    /** Long enough on a busy machine for whoever answers at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TenantId tenant;
    private final Node node;

    AskedHost(Object... parts) {
        this(PATIENCE, parts);
    }

    AskedHost(Duration patience, Object... parts) {
        node = Node.on(Database.H2, new BroughtBy(parts), patience);
        tenant = node.tenant();
    }

    Host host() {
        return node.kernel.host();
    }

    /** What the audit trail tells of a part, newest first: the broken rule, or "away". */
    List<String> told(String part) {
        return told(tenant, part);
    }

    List<String> told(TenantId whom, String part) {
        return node
                .kernel
                .audit()
                .list(CallContext.system(whom), "host", part, PageRequest.first())
                .orThrow()
                .items()
                .stream()
                .map(row -> row.record().changes().containsKey("rule")
                        ? row.record().changes().get("rule").after()
                        : "away")
                .toList();
    }

    static HostCase openCase(TenantId tenant, String id, ContactId contact) {
        return new HostCase(
                tenant,
                new CaseRef(id),
                1,
                "SC-" + id,
                "SERVICE_CALL",
                "Treppe knarrt",
                contact,
                CaseState.OPEN,
                Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Override
    public void close() {
        node.close();
    }
}
