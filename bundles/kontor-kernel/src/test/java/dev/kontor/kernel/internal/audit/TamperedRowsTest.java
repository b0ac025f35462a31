package dev.kontor.kernel.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditVerdict;
import dev.kontor.kernel.audit.AuditVerdict.BrokenPlace;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.audit.chain.ChainHash;
import dev.kontor.kernel.internal.audit.chain.Head;
import dev.kontor.kernel.internal.audit.chain.Link;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N4, A44: whatever somebody with SQL does to any single row, the verification names that row first. */
@ParameterizedClass
@EnumSource(Database.class)
class TamperedRowsTest {
    /** With the square of it grows what the test costs; docs/audit.md says with how many it was run. */
    private static final int ROWS = Integer.getInteger("kontor.audit.rows", 60);

    private static final long FREE_POSITION = 1_000_000_000L;

    private final Node node;
    private final Rows rows;
    private final List<String> notFound = new ArrayList<>();
    private int tried;

    TamperedRowsTest(Database database) {
        node = Node.on(database);
        rows = new Rows(node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void every_change_of_every_field_of_every_row_is_found_at_its_place() {
        List<Long> positions = sealed(ROWS);
        Map<String, String> columns = columns("kernel_audit");
        Map<String, String> seals = columns("kernel_audit_link");
        assertThat(columns).hasSize(12);
        assertThat(seals).hasSize(4);
        for (int place = 1; place <= ROWS; place++) {
            int here = place;
            long position = positions.get(place - 1);
            columns.remove("position");
            columns.forEach(
                    (column, type) -> tamper(here, column, () -> change("kernel_audit", column, type, position)));
            seals.forEach((column, type) ->
                    tamper(here, "seal " + column, () -> change("kernel_audit_link", column, type, position)));
        }
        assertThat(notFound).isEmpty();
        assertThat(tried).isEqualTo(ROWS * 15);
    }

    @Test
    void every_row_that_is_removed_moved_or_slipped_in_is_found_at_its_place() {
        List<Long> positions = sealed(ROWS);
        for (int i = 0; i < ROWS; i++) {
            long position = positions.get(i);
            int place = i + 1;
            tamper(place, "removed", () -> remove("kernel_audit", position));
            tamper(place, "removed with its seal", () -> {
                remove("kernel_audit", position);
                remove("kernel_audit_link", position);
            });
            tamper(0, "slipped in", () -> copy(position, FREE_POSITION, "action || 'x'"));
            tamper(place, "moved", () -> move(position, FREE_POSITION));
            if (place < ROWS) {
                long next = positions.get(i + 1);
                tamper(place, "exchanged with the next", () -> exchange(position, next));
                tamper(place, "seals exchanged", () -> exchangeSeals(place));
            }
        }
        assertThat(notFound).isEmpty();
        assertThat(tried).isEqualTo(ROWS * 6 - 2);
    }

    @Test
    void a_row_that_was_written_twice_is_found_although_it_was_sealed() {
        List<Long> positions = sealed(5);
        copy(positions.get(1), FREE_POSITION + positions.get(1), "action");
        assertThat(node.kernel.sealer().seal(rows.tenant)).isTrue();
        assertThat(rows.verify(null).broken()).isEqualTo(new BrokenPlace(6, 0, "row-twice"));
    }

    @Test
    void a_forged_row_is_found_also_with_a_seal_that_fits() {
        sealed(5);
        long position = FREE_POSITION + rows.sealed().get(4);
        copy(rows.sealed().get(0), position, "action || 'x'");
        node.kernel.sealer().seal(rows.tenant);
        assertThat(rows.verify(null).broken()).isEqualTo(new BrokenPlace(0, position, "row-inserted"));

        sealAsAnIntruder(5);
        assertThat(rows.verify(null).broken()).isEqualTo(new BrokenPlace(6, position, "row-forged"));
    }

    @Test
    void a_chain_that_was_cut_or_written_anew_is_found_with_an_earlier_checkpoint() {
        List<Long> positions = sealed(20);
        AuditCheckpoint earlier = rows.checkpoint();
        assertThat(rows.verify(earlier).broken()).isNull();
        rows.append(null);
        assertThat(rows.checkpoint().place()).isEqualTo(21);
        assertThat(rows.verify(earlier).broken()).isNull();

        remove("kernel_audit", positions.get(7));
        rows.sql("delete from kernel_audit_link where tenant_id = ?", rows.tenant.value());
        sealAsAnIntruder(0);
        AuditVerdict alone = rows.verify(null);
        assertThat(alone.broken()).isNull();
        assertThat(alone.reached().place()).isEqualTo(20);
        assertThat(rows.verify(earlier).broken()).isEqualTo(new BrokenPlace(20, 0, "rewritten"));

        cutTo(12);
        assertThat(rows.verify(null).broken()).isNull();
        assertThat(rows.verify(earlier).broken()).isEqualTo(new BrokenPlace(13, 0, "end-missing"));
    }

    private List<Long> sealed(int count) {
        ContactId person = new ContactId(UUID.randomUUID());
        int there = rows.ask(Long.class, "select position from kernel_audit where tenant_id = ?", rows.tenant.value())
                .size();
        IntStream.range(there, count).forEach(i -> rows.append(i % 2 == 0 ? person : null));
        assertThat(rows.checkpoint().place()).isEqualTo(count);
        assertThat(rows.verify(null)).isEqualTo(new AuditVerdict(rows.checkpoint(), 0, null));
        return rows.sealed();
    }

    /** Tampers in a transaction that is taken back, and verifies within it. */
    private void tamper(int place, String what, Runnable work) {
        tried++;
        node.transactions.required(rows.tenant, () -> {
            work.run();
            BrokenPlace broken = rows.verify(null).broken();
            if (broken == null || broken.place() != place) {
                notFound.add(what + " at " + place + ": " + broken);
            }
            node.transactions.rollbackOnly();
            return null;
        });
    }

    private void change(String table, String column, String type, long position) {
        String expression = switch (type) {
            case "CHARACTER VARYING" ->
                column.equals("tenant_id") ? "'stolen'" : "concat('x', substring(" + column + " from 2))";
            case "BIGINT" -> column + " + " + FREE_POSITION;
            case "UUID" -> "cast('00000000-0000-0000-0000-000000000001' as uuid)";
            case "TIMESTAMP WITH TIME ZONE" -> column + " + interval '1' second";
            case "BYTEA", "BINARY VARYING" -> "cast('changed, and long enough' as bytea)";
            default -> throw new AssertionError("How is a " + type + " changed?");
        };
        only(rows.sql(
                "update " + table + " set " + column + " = " + expression + " where tenant_id = ? and position = ?",
                rows.tenant.value(),
                position));
    }

    private void remove(String table, long position) {
        only(rows.sql("delete from " + table + " where tenant_id = ? and position = ?", rows.tenant.value(), position));
    }

    private void copy(long position, long to, String action) {
        String others = columns("kernel_audit").keySet().stream()
                .filter(column -> !List.of("position", "action").contains(column))
                .collect(Collectors.joining(", "));
        only(rows.sql(
                "insert into kernel_audit (position, action, " + others + ") overriding system value select "
                        + to + ", " + action + ", " + others
                        + " from kernel_audit where tenant_id = ? and position = ?",
                rows.tenant.value(),
                position));
    }

    private void move(long position, long to) {
        copy(position, to, "action");
        remove("kernel_audit", position);
    }

    private void exchange(long one, long other) {
        move(one, FREE_POSITION);
        move(other, one);
        move(FREE_POSITION, other);
    }

    private void exchangeSeals(int place) {
        String step = "update kernel_audit_link set place = ? where tenant_id = ? and place = ?";
        only(rows.sql(step, 0L, rows.tenant.value(), place));
        only(rows.sql(step, place, rows.tenant.value(), place + 1));
        only(rows.sql(step, place + 1, rows.tenant.value(), 0L));
    }

    private void cutTo(long place) {
        rows.sql(
                "delete from kernel_audit where tenant_id = ? and position in (select position from kernel_audit_link"
                        + " where tenant_id = ? and place > ?)",
                rows.tenant.value(),
                rows.tenant.value(),
                place);
        rows.sql("delete from kernel_audit_link where tenant_id = ? and place > ?", rows.tenant.value(), place);
        rows.sql(
                "update kernel_audit_chain set place = ?, hash = (select hash from kernel_audit_link"
                        + " where tenant_id = ? and place = ?) where tenant_id = ?",
                place,
                rows.tenant.value(),
                place,
                rows.tenant.value());
    }

    /** Seals as somebody does who has the database and this program, but not the master key. */
    private void sealAsAnIntruder(long after) {
        ChainTable chain = new ChainTable(new Sql(node.transactions));
        node.transactions.required(rows.tenant, () -> {
            Head head = after == 0 ? Head.EMPTY : chain.head(rows.tenant);
            List<Link> links = new ArrayList<>();
            for (var row : chain.unsealed(rows.tenant, 0, ROWS)) {
                Link link = ChainHash.next(head, row);
                links.add(link);
                head = new Head(link.place(), link.hash());
            }
            chain.add(rows.tenant, links);
            rows.sql(
                    "update kernel_audit_chain set place = ?, hash = ? where tenant_id = ?",
                    head.place(),
                    head.hash(),
                    rows.tenant.value());
            return null;
        });
    }

    /** As the database has them, so that a new column can't be forgotten. */
    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        rows.ask(
                        String.class,
                        "select concat(lower(column_name), ':', upper(data_type)) from information_schema.columns"
                                + " where lower(table_name) = ? order by ordinal_position",
                        table)
                .forEach(column -> columns.put(column.split(":")[0], column.split(":")[1]));
        return columns;
    }

    private static void only(int changed) {
        assertThat(changed).isEqualTo(1);
    }
}
