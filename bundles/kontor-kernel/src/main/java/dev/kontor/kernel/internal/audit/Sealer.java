package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.audit.ChainTable.End;
import dev.kontor.kernel.internal.audit.chain.ChainHash;
import dev.kontor.kernel.internal.audit.chain.Head;
import dev.kontor.kernel.internal.audit.chain.Link;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains the rows that were committed, some hundred in a transaction, so that writers never wait for each other. The
 * chain follows the order in which the sealer sees rows, not their positions: a row whose transaction took long comes
 * later in the chain than one with a larger position. Of all nodes one seals a tenant at a time; one that dies loses its
 * connection, and with it the row that it held.
 */
public final class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;

    /** Longer than a transaction takes; one that takes longer is found by the sweep. */
    private static final Duration UNTIL_SETTLED = Duration.ofHours(1);

    private static final Duration SWEEP = Duration.ofDays(1);

    private final ChainTable chain;
    private final AuditSecrets secrets;
    private final Transactions transactions;
    private final KontorClock clock;
    private final Set<TenantId> withNews = ConcurrentHashMap.newKeySet();
    private final Set<List<Object>> refused = ConcurrentHashMap.newKeySet();

    Sealer(Sql sql, AuditSecrets secrets, Transactions transactions, KontorClock clock) {
        this.chain = new ChainTable(sql);
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Remembers the tenant once the running transaction is committed. */
    void noteAfterCommit(TenantId tenant) {
        transactions.afterCommit(() -> withNews.add(tenant));
    }

    /** Seals what this node wrote. */
    public void sealNews() {
        for (TenantId tenant : List.copyOf(withNews)) {
            withNews.remove(tenant);
            try {
                if (!seal(tenant)) {
                    withNews.add(tenant);
                }
            } catch (RuntimeException failure) {
                withNews.add(tenant);
                throw failure;
            }
        }
    }

    /** Seals also what a node wrote that is no longer there. */
    public void sealAll(Collection<TenantId> tenants) {
        tenants.forEach(this::seal);
    }

    /** Seals all that is committed; false when another node is at it. */
    public boolean seal(TenantId tenant) {
        Pass pass = new Pass(tenant);
        while (!pass.ended) {
            transactions.separate(tenant, () -> {
                pass.batch();
                return null;
            });
        }
        return pass.complete;
    }

    /** One walk over what is not sealed. Rows that we did not write stay unsealed, so the verification names them. */
    private final class Pass {
        private final TenantId tenant;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private long after = -1;
        private boolean sweeps;
        private boolean ended;
        private boolean complete;

        Pass(TenantId tenant) {
            this.tenant = tenant;
        }

        void batch() {
            Optional<End> held = chain.hold(tenant, now);
            if (held.isEmpty()) {
                ended = true;
                return;
            }
            End end = held.get();
            if (after < 0) {
                sweeps = !end.sweptAt().plus(SWEEP).isAfter(now);
                after = sweeps ? 0 : end.settled();
            }
            List<SealedRow> rows = chain.unsealed(tenant, after, BATCH);
            Head head = append(end.head(), rows);
            if (rows.size() == BATCH) {
                after = rows.get(BATCH - 1).position();
            } else {
                ended = true;
                complete = true;
            }
            End reached = new End(head, end.settled(), end.candidate(), end.candidateAt(), end.sweptAt());
            End settled = complete ? settle(reached) : reached;
            if (!settled.equals(end)) {
                chain.store(tenant, settled);
            }
        }

        private Head append(Head end, List<SealedRow> rows) {
            Head head = end;
            List<Link> links = new ArrayList<>();
            for (SealedRow row : rows) {
                if (secrets.genuine(row)) {
                    Link link = ChainHash.next(head, row);
                    links.add(link);
                    head = new Head(link.place(), link.hash());
                } else if (refused.add(List.of(tenant, row.position()))) {
                    LOG.error("Audit row {} of tenant {} was not written by Kontor", row.position(), tenant);
                }
            }
            if (!links.isEmpty()) {
                chain.add(tenant, links);
            }
            return head;
        }

        private End settle(End end) {
            Instant sweptAt = sweeps ? now : end.sweptAt();
            if (end.candidateAt().plus(UNTIL_SETTLED).isAfter(now)) {
                return new End(end.head(), end.settled(), end.candidate(), end.candidateAt(), sweptAt);
            }
            return new End(end.head(), end.candidate(), chain.newestPosition(tenant), now, sweptAt);
        }
    }
}
