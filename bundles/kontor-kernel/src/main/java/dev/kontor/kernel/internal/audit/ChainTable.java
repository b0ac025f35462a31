package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.audit.chain.ExportedRow;
import dev.kontor.kernel.internal.audit.chain.Head;
import dev.kontor.kernel.internal.audit.chain.Link;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The chain as it is stored. */
final class ChainTable {

    /** The end of the chain and how far it needs not be looked at again. */
    record End(Head head, long settled, long candidate, Instant candidateAt, Instant sweptAt) {}

    private static final String UNSEALED = "select a.* from kernel_audit a where a.tenant_id = ? and a.position > ?"
            + " and not exists (select 1 from kernel_audit_link l"
            + " where l.tenant_id = a.tenant_id and l.position = a.position) order by a.position limit ?";

    private final Sql sql;

    ChainTable(Sql sql) {
        this.sql = sql;
    }

    /** Holds the end of the chain for the running transaction; empty when somebody else has it. */
    Optional<End> hold(TenantId tenant, Instant now) {
        Optional<End> held = hold(tenant);
        return held.isPresent() || !begin(tenant, now) ? held : hold(tenant);
    }

    /** Whether the chain was begun; another node may do it at the same time. */
    private boolean begin(TenantId tenant, Instant now) {
        return sql.insertUnlessThere(
                        "insert into kernel_audit_chain (tenant_id, place, hash, settled, candidate, candidate_at,"
                                + " swept_at) select cast(? as varchar(40)), 0, ?, 0, 0, ?, ? where not exists (select 1"
                                + " from kernel_audit_chain where tenant_id = ?)",
                        tenant.value(),
                        Head.EMPTY.hash(),
                        now,
                        now,
                        tenant.value())
                > 0;
    }

    private Optional<End> hold(TenantId tenant) {
        return sql
                .query(
                        "select * from kernel_audit_chain where tenant_id = ? for update skip locked",
                        ChainTable::end,
                        tenant.value())
                .stream()
                .findFirst();
    }

    Head head(TenantId tenant) {
        return sql
                .query("select * from kernel_audit_chain where tenant_id = ?", ChainTable::end, tenant.value())
                .stream()
                .map(End::head)
                .findFirst()
                .orElse(Head.EMPTY);
    }

    void store(TenantId tenant, End end) {
        sql.update(
                "update kernel_audit_chain set place = ?, hash = ?, settled = ?, candidate = ?, candidate_at = ?,"
                        + " swept_at = ? where tenant_id = ?",
                end.head().place(),
                end.head().hash(),
                end.settled(),
                end.candidate(),
                end.candidateAt(),
                end.sweptAt(),
                tenant.value());
    }

    void add(TenantId tenant, List<Link> links) {
        sql.batch(
                "insert into kernel_audit_link (tenant_id, place, position, hash) values (?, ?, ?, ?)",
                links.stream()
                        .map(link -> List.<Object>of(tenant.value(), link.place(), link.position(), link.hash()))
                        .toList());
    }

    List<SealedRow> unsealed(TenantId tenant, long after, int limit) {
        return sql.query(UNSEALED, AuditTable::row, tenant.value(), after, limit);
    }

    long newestPosition(TenantId tenant) {
        return sql.query(
                        "select coalesce(max(position), 0) from kernel_audit where tenant_id = ?",
                        row -> row.getLong(1),
                        tenant.value())
                .get(0);
    }

    /** The chain after a place, up to another, each place with its row or without. */
    List<ExportedRow> links(TenantId tenant, long after, long last, int limit, Predicate<SealedRow> genuine) {
        return sql.query(
                "select l.place, l.position as sealed_position, l.hash, a.* from kernel_audit_link l"
                        + " left join kernel_audit a on a.tenant_id = l.tenant_id and a.position = l.position"
                        + " where l.tenant_id = ? and l.place > ? and l.place <= ? order by l.place limit ?",
                row -> exported(row, genuine),
                tenant.value(),
                after,
                last,
                limit);
    }

    private static ExportedRow exported(ResultSet row, Predicate<SealedRow> genuine) throws SQLException {
        Link link = new Link(row.getLong("place"), row.getLong("sealed_position"), row.getString("hash"));
        row.getLong("position");
        SealedRow sealed = row.wasNull() ? null : AuditTable.row(row);
        return new ExportedRow(link, sealed, sealed != null && genuine.test(sealed));
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(
                new Head(row.getLong("place"), row.getString("hash")),
                row.getLong("settled"),
                row.getLong("candidate"),
                Sql.instant(row, "candidate_at"),
                Sql.instant(row, "swept_at"));
    }
}
