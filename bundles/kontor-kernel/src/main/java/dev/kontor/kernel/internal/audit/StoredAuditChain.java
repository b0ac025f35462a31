package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditVerdict;
import dev.kontor.kernel.audit.AuditVerdict.BrokenPlace;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.audit.chain.ChainWalk;
import dev.kontor.kernel.internal.audit.chain.ExportFile;
import dev.kontor.kernel.internal.audit.chain.ExportedRow;
import dev.kontor.kernel.internal.audit.chain.Finding;
import dev.kontor.kernel.internal.audit.chain.Head;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The chain of the audit trail, read in pieces so that its length doesn't matter. */
public final class StoredAuditChain implements AuditChain {
    private static final int BATCH = 500;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Guard guard;
    private final ChainTable chain;
    private final AuditSecrets secrets;
    private final Sealer sealer;

    StoredAuditChain(Guard guard, Sql sql, AuditSecrets secrets, Sealer sealer) {
        this.guard = guard;
        this.chain = new ChainTable(sql);
        this.secrets = secrets;
        this.sealer = sealer;
    }

    @Override
    public Outcome<AuditCheckpoint> checkpoint(CallContext call) {
        return guard.read(call, KernelModule.AUDIT, caller -> {
            sealer.seal(caller.tenant());
            return Outcome.done(checkpoint(chain.head(caller.tenant())));
        });
    }

    @Override
    public Outcome<AuditVerdict> verify(CallContext call, AuditCheckpoint earlier) {
        return guard.read(call, KernelModule.AUDIT, caller -> {
            FieldChecks checks = new FieldChecks();
            checks.that(earlier == null || wellFormed(earlier), "checkpoint", "malformed");
            return checks.passed()
                    ? Outcome.done(verdict(caller.tenant(), earlier))
                    : Outcome.refused(checks.refusal());
        });
    }

    private AuditVerdict verdict(TenantId tenant, AuditCheckpoint earlier) {
        ChainWalk walk = new ChainWalk(earlier == null ? null : new Head(earlier.place(), earlier.hash()));
        Head head = chain.head(tenant);
        long unsealed = walk(tenant, head, walk::next);
        Finding found = walk.end(head).orElse(null);
        return new AuditVerdict(checkpoint(walk.reached()), unsealed, found == null ? null : broken(found));
    }

    @Override
    public Outcome<AuditCheckpoint> export(CallContext call, OutputStream export) {
        return guard.read(call, KernelModule.AUDIT, caller -> {
            TenantId tenant = caller.tenant();
            sealer.seal(tenant);
            Head head = chain.head(tenant);
            PrintWriter out = new PrintWriter(new OutputStreamWriter(export, StandardCharsets.UTF_8));
            ExportFile.header(out, new ExportFile.Header(tenant.value(), head));
            walk(tenant, head, row -> ExportFile.row(out, row));
            if (out.checkError()) {
                throw new IllegalStateException("The export can't be written");
            }
            return Outcome.done(checkpoint(head));
        });
    }

    /** Gives the places up to the head and then the rows that no sealer took; how many wait for him. */
    private long walk(TenantId tenant, Head head, Consumer<ExportedRow> walker) {
        long place = 0;
        List<ExportedRow> links;
        do {
            links = chain.links(tenant, place, head.place(), BATCH, secrets::genuine);
            links.forEach(walker);
            place = links.isEmpty() ? place : links.get(links.size() - 1).link().place();
        } while (links.size() == BATCH);
        return outside(tenant, walker);
    }

    private long outside(TenantId tenant, Consumer<ExportedRow> walker) {
        long unsealed = 0;
        long after = 0;
        List<SealedRow> rows;
        do {
            rows = chain.unsealed(tenant, after, BATCH);
            for (SealedRow row : rows) {
                if (secrets.genuine(row)) {
                    unsealed++;
                } else {
                    walker.accept(new ExportedRow(null, row, false));
                }
                after = row.position();
            }
        } while (rows.size() == BATCH);
        return unsealed;
    }

    private static boolean wellFormed(AuditCheckpoint checkpoint) {
        return checkpoint.place() >= 0
                && checkpoint.hash() != null
                && HASH.matcher(checkpoint.hash()).matches();
    }

    private static AuditCheckpoint checkpoint(Head head) {
        return new AuditCheckpoint(head.place(), head.hash());
    }

    private static BrokenPlace broken(Finding found) {
        return new BrokenPlace(
                found.place(),
                found.position(),
                found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
