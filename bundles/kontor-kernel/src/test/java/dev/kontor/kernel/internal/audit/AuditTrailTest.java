package dev.kontor.kernel.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A44, G2, G6: who changed what, newest first, each tenant its own. */
@ParameterizedClass
@EnumSource(Database.class)
class AuditTrailTest {

    private final Node node;
    private final TenantId tenant;
    private final CallContext anna;

    AuditTrailTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        anna = node.user(tenant, "anna", Node.WRITE, KernelModule.AUDIT);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_row_comes_back_as_it_was_written() {
        Map<String, Change> changes = new HashMap<>();
        changes.put("name", new Change(null, "Jürgen 😀 \"x\" \u202Eabc"));
        changes.put("phone", new Change("030", null));
        AuditRecord record = new AuditRecord(
                "orders.changed",
                "order",
                "1",
                new ContactId(UUID.randomUUID()),
                Instant.parse("2026-03-01T10:00:00.123456Z"),
                changes);
        append(new CallContext(tenant, anna.user(), Channel.REST), record);
        AuditEntry entry = list("order", "1", PageRequest.first()).items().get(0);
        assertThat(entry.record()).isEqualTo(record);
        assertThat(entry.actor()).isEqualTo(new UserId("anna"));
        assertThat(entry.actorName()).isEqualTo("anna");
        assertThat(entry.channel()).isEqualTo(Channel.REST);
        assertThat(entry.recordedAt()).isEqualTo(node.now.get());
    }

    /** P8: the shell acts as the system, yet it is somebody who sits there. */
    @Test
    void a_row_of_the_shell_names_the_login_that_sat_there() {
        append(new CallContext(tenant, CallContext.SYSTEM_USER, Channel.SHELL, "karaf"), record("order", "1"));
        append(new CallContext(tenant, CallContext.SYSTEM_USER, Channel.SHELL, " "), record("order", "1"));
        append(new CallContext(tenant, anna.user(), Channel.SHELL, "karaf"), record("order", "1"));
        assertThat(list("order", "1", PageRequest.first()).items())
                .extracting(entry -> entry.actor().value() + "/" + entry.actorName())
                .containsExactly("anna/anna", "system/System", "system/karaf");
    }

    @Test
    void pages_neither_repeat_nor_skip_while_rows_come_in() {
        IntStream.range(0, 25).forEach(i -> append(anna, record("order", "1")));
        List<Long> walked = new ArrayList<>();
        Slice<AuditEntry> slice = list("order", "1", PageRequest.first());
        long newest = slice.items().get(0).position();
        while (true) {
            slice.items().forEach(entry -> walked.add(entry.position()));
            append(anna, record("order", "1"));
            if (slice.next() == null) {
                break;
            }
            slice = list("order", "1", PageRequest.first().next(slice.next()));
        }
        assertThat(walked).hasSize(25).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(walked.get(0)).isEqualTo(newest);
    }

    @Test
    void the_trail_of_a_thing_is_its_own_and_that_of_the_tenant_is_all() {
        append(anna, record("order", "1"));
        append(anna, record("order", "2"));
        append(anna, record("invoice", "1"));
        assertThat(list("order", "1", PageRequest.first()).items()).hasSize(1);
        assertThat(list(null, null, PageRequest.first()).items())
                .extracting(entry -> entry.record().subjectType())
                .startsWith("invoice", "order", "order");
    }

    @Test
    void another_tenants_rows_are_never_seen() {
        append(anna, record("order", "1"));
        TenantId other = node.tenant();
        CallContext otto = node.user(other, "otto", KernelModule.AUDIT);
        assertThat(node.kernel
                        .audit()
                        .list(otto, "order", "1", PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_malformed_is_refused() {
        for (PageRequest page : List.of(
                new PageRequest(0, null),
                new PageRequest(201, null),
                new PageRequest(10, new Cursor("tampered")),
                new PageRequest(10, new Cursor("")))) {
            assertThat(refusal("order", "1", page)).isInstanceOf(Refusal.Validation.class);
        }
        assertThat(refusal("order", "1", null)).isInstanceOf(Refusal.Validation.class);
        assertThat(refusal("order", null, PageRequest.first())).isInstanceOf(Refusal.Validation.class);
        assertThat(refusal("' or 1=1 --", "%", PageRequest.first())).isNull();
    }

    private Refusal refusal(String type, String id, PageRequest page) {
        return node.kernel.audit().list(anna, type, id, page).refusal();
    }

    private Slice<AuditEntry> list(String type, String id, PageRequest page) {
        return node.kernel.audit().list(anna, type, id, page).orThrow();
    }

    private void append(CallContext call, AuditRecord record) {
        node.kernel
                .guard()
                .write(call, Node.WRITE, caller -> {
                    node.kernel.audit().append(caller, record);
                    return Outcome.done();
                })
                .orThrow();
    }

    private AuditRecord record(String type, String id) {
        return new AuditRecord("orders.changed", type, id, null, node.now.get(), Map.of());
    }
}
