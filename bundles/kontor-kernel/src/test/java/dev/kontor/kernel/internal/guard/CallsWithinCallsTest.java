package dev.kontor.kernel.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.testing.databases.Database;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G5, G7: one transaction over all services that a call goes through; refused or failed means nothing was written. */
@ParameterizedClass
@EnumSource(Database.class)
class CallsWithinCallsTest {
    private static final Refusal NOT_FOUND = new Refusal.NotFound("order");

    private final Node node;
    private final Guard guard;
    private final TenantId tenant;
    private final CallContext anna;

    CallsWithinCallsTest(Database database) {
        node = Node.on(database);
        guard = node.kernel.guard();
        tenant = node.tenant();
        anna = node.user(tenant, "anna", Node.READ, Node.WRITE);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_is_done_is_committed_before_the_call_returns() {
        assertThat(writeOne().isDone()).isTrue();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void a_refused_call_has_written_nothing() {
        Outcome<Void> refused = guard.write(anna, Node.WRITE, caller -> {
            write(caller);
            return Outcome.refused(NOT_FOUND);
        });
        assertThat(refused.refusal()).isEqualTo(NOT_FOUND);
        assertThat(written()).isZero();
    }

    @Test
    void a_call_within_a_call_is_committed_with_it_or_not_at_all() {
        guard.write(anna, Node.WRITE, caller -> {
                    write(caller);
                    return writeOne();
                })
                .orThrow();
        assertThat(written()).isEqualTo(2);
        guard.write(anna, Node.WRITE, caller -> {
            writeOne().orThrow();
            return Outcome.refused(NOT_FOUND);
        });
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void an_inner_write_that_was_refused_refuses_the_outer_one_also_if_that_passes_over_it() {
        Outcome<String> outcome = guard.write(anna, Node.WRITE, caller -> {
            write(caller);
            guard.write(anna, Node.WRITE, inner -> Outcome.refused(NOT_FOUND));
            return Outcome.done("as if nothing had been");
        });
        assertThat(outcome.refusal()).isEqualTo(NOT_FOUND);
        assertThat(written()).isZero();
    }

    @Test
    void an_inner_read_that_finds_nothing_is_an_answer() {
        Outcome<String> outcome = guard.write(anna, Node.WRITE, caller -> {
            write(caller);
            guard.read(anna, Node.READ, inner -> Outcome.refused(NOT_FOUND));
            return Outcome.done("written");
        });
        assertThat(outcome.isDone()).isTrue();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void an_inner_refusal_that_is_thrown_is_the_refusal_of_the_outer_call() {
        Outcome<String> outcome = guard.write(anna, Node.WRITE, caller -> {
            write(caller);
            return Outcome.done(guard.<String>read(anna, Node.READ, inner -> Outcome.refused(NOT_FOUND))
                    .orThrow());
        });
        assertThat(outcome.refusal()).isEqualTo(NOT_FOUND);
        assertThat(written()).isZero();
    }

    @Test
    void a_bug_is_a_fault_with_a_reference_and_nothing_is_written() {
        KontorFault fault = catchThrowableOfType(
                KontorFault.class,
                () -> guard.write(anna, Node.WRITE, caller -> {
                    write(caller);
                    throw new IllegalStateException("anna@example.org");
                }));
        assertThat(fault.reference()).matches("[0-9a-f]{8}");
        assertThat(fault.getMessage()).doesNotContain("anna");
        assertThat(written()).isZero();
    }

    @Test
    void an_inner_fault_that_is_swallowed_is_thrown_again_by_the_outer_call() {
        assertThatThrownBy(() -> guard.write(anna, Node.WRITE, caller -> {
                    write(caller);
                    assertThatThrownBy(() -> guard.read(anna, Node.READ, inner -> {
                                throw new IllegalStateException("bug");
                            }))
                            .isInstanceOf(KontorFault.class);
                    return Outcome.done("as if nothing had been");
                }))
                .isInstanceOf(KontorFault.class);
        assertThat(written()).isZero();
    }

    @Test
    void a_statement_that_fails_within_a_refused_call_leaves_the_refusal() {
        Outcome<Void> outcome = guard.write(anna, Node.WRITE, caller -> {
            assertThatThrownBy(() -> guard.read(anna, Node.READ, inner -> {
                        new Sql(node.transactions).update("delete from no_such_table");
                        return Outcome.done();
                    }))
                    .isInstanceOf(KontorFault.class);
            return Outcome.refused(NOT_FOUND);
        });
        assertThat(outcome.refusal()).isEqualTo(NOT_FOUND);
    }

    @Test
    void another_tenants_call_within_a_call_is_a_bug() {
        CallContext elsewhere = CallContext.system(node.tenant());
        assertThatThrownBy(() -> guard.write(
                        anna, Node.WRITE, caller -> guard.read(elsewhere, Node.READ, inner -> Outcome.done("data"))))
                .isInstanceOf(KontorFault.class);
    }

    @Test
    void a_deadlock_is_a_conflict_and_the_other_call_goes_on() throws InterruptedException {
        write(anna, "a");
        write(anna, "b");
        Deadlock deadlock = new Deadlock(guard, new Sql(node.transactions), tenant);
        assertThat(deadlock.outcomes(anna))
                .satisfiesExactlyInAnyOrder(
                        done -> assertThat(done.isDone()).isTrue(),
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Conflict.class,
                                        conflict ->
                                                assertThat(conflict.reason()).isEqualTo("concurrent-change")));
    }

    /** G5: a rule looked and found nothing, then another call was faster. */
    @Test
    void a_row_that_another_call_has_inserted_meanwhile_is_a_conflict() {
        Outcome<Void> overtaken = guard.write(anna, Node.WRITE, caller -> {
            Sql sql = new Sql(node.transactions);
            for (int i = 0; i < 2; i++) {
                sql.update("insert into kernel_revision (name, revision) values (?, 1)", tenant.value());
            }
            return Outcome.done();
        });
        assertThat(overtaken.refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("concurrent-change"));
    }

    private Outcome<Void> writeOne() {
        return guard.write(anna, Node.WRITE, caller -> {
            write(caller);
            return Outcome.done();
        });
    }

    private void write(CallContext call, String subject) {
        guard.write(call, Node.WRITE, caller -> {
                    node.kernel
                            .audit()
                            .append(caller, new AuditRecord("x", "deadlock", subject, null, node.now.get(), Map.of()));
                    return Outcome.done();
                })
                .orThrow();
    }

    private void write(Caller caller) {
        node.kernel.audit().append(caller, new AuditRecord("x", "order", "1", null, node.now.get(), Map.of()));
    }

    private int written() {
        return node.kernel
                .audit()
                .list(CallContext.system(tenant), "order", "1", PageRequest.first())
                .orThrow()
                .items()
                .size();
    }
}
