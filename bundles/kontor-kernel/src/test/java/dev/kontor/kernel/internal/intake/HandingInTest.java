package dev.kontor.kernel.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.internal.Listening;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N1, P5, G1–G3: a host hands in what happened, as often as it likes, and it happened once. */
@ParameterizedClass
@EnumSource(Database.class)
class HandingInTest {

    private final Node node;
    private final TenantId tenant;
    private final CallContext erp;
    private final InteractionIntake intake;
    private final List<EventEnvelope<InteractionObserved>> handled = new ArrayList<>();
    private final EventSubscriber<InteractionObserved> timeline =
            new Listening<>("orders." + UUID.randomUUID(), InteractionObserved.TYPE, handled::add);

    HandingInTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        erp = node.user(tenant, "erp", KernelModule.INTAKE);
        intake = node.kernel.intake();
        node.kernel.dispatcher().add(timeline);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_same_key_twice_is_one_event() {
        EventId event = intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow();
        assertThat(intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow()).isEqualTo(event);
        assertThat(intake.handIn(erp, "call-2", call("1", "Treppe")).orThrow()).isNotEqualTo(event);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).hasSize(2);
        assertThat(handled.get(0).id()).isEqualTo(event);
        assertThat(handled.get(0).payload()).isEqualTo(call("1", "Treppe"));
    }

    @Test
    void the_same_key_at_the_same_moment_is_one_event() throws Exception {
        int hosts = 4;
        for (int round = 0; round < 10; round++) {
            String key = "round-" + round;
            CyclicBarrier together = new CyclicBarrier(hosts);
            List<CompletableFuture<Outcome<EventId>>> calls = IntStream.range(0, hosts)
                    .mapToObj(host -> CompletableFuture.supplyAsync(() -> {
                        await(together);
                        return intake.handIn(erp, key, call(key, "Treppe"));
                    }))
                    .toList();
            Set<EventId> events =
                    calls.stream().map(call -> call.join().orThrow()).collect(Collectors.toSet());
            assertThat(events).hasSize(1);
        }
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).hasSize(10);
    }

    @Test
    void another_interaction_under_a_known_key_is_a_conflict() {
        intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow();
        assertThat(intake.handIn(erp, "call-1", call("1", "Geländer")).refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("key-reused"));
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).hasSize(1);
    }

    @Test
    void the_same_key_of_another_tenant_is_another_event() {
        TenantId other = node.tenant();
        CallContext theirs = node.user(other, "erp", KernelModule.INTAKE);
        EventId ours = intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow();
        assertThat(intake.handIn(theirs, "call-1", call("2", "Anderes")).orThrow())
                .isNotEqualTo(ours);
    }

    @Test
    void what_is_handed_in_while_the_timeline_is_away_waits_for_it() {
        node.kernel.dispatcher().remove(timeline);
        intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow();
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
        node.kernel.dispatcher().add(timeline);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).hasSize(1);
    }

    @Test
    void a_key_is_known_for_thirty_days() {
        EventId event = intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow();
        node.advance(Duration.ofDays(30));
        node.kernel.forgetOldKeys();
        assertThat(intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow()).isEqualTo(event);
        node.advance(Duration.ofMillis(1));
        node.kernel.forgetOldKeys();
        assertThat(intake.handIn(erp, "call-1", call("1", "Treppe")).orThrow()).isNotEqualTo(event);
    }

    @Test
    void what_is_no_key_or_no_interaction_is_refused_and_what_is_odd_is_taken() {
        for (String key : new String[] {null, "", "x".repeat(201), "a\nb", "a\uD800"}) {
            assertThat(intake.handIn(erp, key, call("1", "x")).refusal()).isInstanceOf(Refusal.Validation.class);
        }
        assertThat(intake.handIn(erp, "k", null).refusal()).isInstanceOf(Refusal.Validation.class);
        Instant ahead = node.now.get().plus(Duration.ofDays(2));
        InteractionObserved bare =
                new InteractionObserved(null, null, null, ahead, List.of(), null, null, null, null, List.of());
        assertThat(((Refusal.Validation) intake.handIn(erp, "k", bare).refusal()).problems())
                .extracting(problem -> problem.field())
                .containsExactlyInAnyOrder("source", "occurredAt");
        assertThat(intake.handIn(erp, "k", call("x".repeat(500), "x")).isDone()).isTrue();
    }

    @Test
    void whoever_may_not_hand_in_hands_in_nothing() {
        CallContext ben = node.user(tenant, "ben", Node.WRITE);
        assertThat(intake.handIn(ben, "k", call("1", "x")).refusal())
                .isEqualTo(new Refusal.Forbidden(KernelModule.INTAKE.key()));
        assertThat(intake.handIn(null, "k", call("1", "x")).refusal()).isInstanceOf(Refusal.Unauthorized.class);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
    }

    private InteractionObserved call(String id, String subject) {
        return new InteractionObserved(
                "CALL",
                new SourceRef("erp-call", id),
                Direction.IN,
                Instant.parse("2026-03-02T08:00:00Z"),
                List.of(new Participant(ParticipantRole.FROM, HandleKind.PHONE, "+49 30 5550123", null)),
                subject,
                null,
                null,
                null,
                List.of());
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
