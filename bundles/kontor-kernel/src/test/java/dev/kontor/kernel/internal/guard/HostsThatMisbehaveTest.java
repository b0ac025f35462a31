package dev.kontor.kernel.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.internal.BroughtBy;
import dev.kontor.kernel.internal.FoundBy;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.host.HostCalls;
import dev.kontor.kernel.internal.host.HostPart;
import dev.kontor.kernel.internal.host.HostTrouble;
import dev.kontor.kernel.internal.host.HostUsers;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** P8, G7: a host's directory that hangs, lies, throws or is slow never takes the callers with it. */
class HostsThatMisbehaveTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Refusal AWAY = new Refusal.Unavailable("host users");

    @Test
    void one_that_hangs_is_waited_for_only_so_long_and_others_are_let_in() {
        CountDownLatch released = new CountDownLatch(1);
        FoundBy hanging = new FoundBy((tenant, id) -> {
            awaitUninterruptibly(released);
            return Optional.of(user(id));
        });
        try (Node node = Node.on(Database.H2, hanging, PATIENCE)) {
            TenantId tenant = node.tenant();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertThat(ask(node, CallContext.of(tenant, new UserId("u" + i))))
                        .isEqualTo(AWAY);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.plusSeconds(2));
            }
            assertThat(ask(node, CallContext.system(tenant))).isNull();
            released.countDown();
        }
    }

    @Test
    void one_that_throws_is_away() {
        FoundBy throwing = new FoundBy((tenant, id) -> {
            throw new IllegalStateException("the host's own trouble");
        });
        try (Node node = Node.on(Database.H2, throwing, Duration.ofSeconds(20))) {
            TenantId tenant = node.tenant();
            CallContext anna = CallContext.of(tenant, new UserId("anna"));
            assertThat(ask(node, anna)).isEqualTo(AWAY);
            assertThat(ask(node, anna)).isEqualTo(AWAY);
            assertThat(outages(node, tenant)).as("told once, not at each call").isEqualTo(1);
            node.advance(Duration.ofMinutes(1));
            assertThat(ask(node, anna)).isEqualTo(AWAY);
            assertThat(outages(node, tenant)).isEqualTo(2);
        }
    }

    private static int outages(Node node, TenantId tenant) {
        return node.kernel
                .audit()
                .list(CallContext.system(tenant), "host", "users", PageRequest.first())
                .orThrow()
                .items()
                .size();
    }

    @Test
    void one_that_answers_null_knows_nobody() {
        try (Node node = Node.on(Database.H2, new FoundBy((tenant, id) -> null), Duration.ofSeconds(20))) {
            assertThat(ask(node, CallContext.of(node.tenant(), new UserId("anna"))))
                    .isInstanceOf(Refusal.Unauthorized.class);
        }
    }

    @Test
    void one_that_names_somebody_else_knows_nobody() {
        FoundBy lying = new FoundBy((tenant, id) -> Optional.of(user(new UserId("otto"))));
        try (Node node = Node.on(Database.H2, lying, Duration.ofSeconds(20))) {
            TenantId tenant = node.tenant();
            assertThat(ask(node, CallContext.of(tenant, new UserId("anna")))).isInstanceOf(Refusal.Unauthorized.class);
            assertThat(rules(node, tenant)).containsExactly("somebody-else");
        }
    }

    @Test
    void one_that_gives_no_name_leaves_the_id() {
        FoundBy nameless = new FoundBy(
                (tenant, id) -> Optional.of(new HostUser(id, null, null, true, List.of(), Set.of("*"), null, null)));
        try (Node node = Node.on(Database.H2, nameless, Duration.ofSeconds(20))) {
            CallContext anna = CallContext.of(node.tenant(), new UserId("anna"));
            Outcome<String> who =
                    node.kernel.guard().read(anna, Node.READ, caller -> Outcome.done(caller.displayName()));
            assertThat(who.orThrow()).isEqualTo("anna");
        }
    }

    @Test
    void an_answer_counts_for_a_second_and_nobody_is_asked_meanwhile() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        FoundBy counting = new FoundBy((tenant, id) -> {
            asked.incrementAndGet();
            return "anna".equals(id.value()) ? Optional.of(user(id)) : Optional.empty();
        });
        TenantId tenant = new TenantId("t");
        UserId anna = new UserId("anna");
        try (HostCalls calls = new HostCalls(new BroughtBy(counting), () -> Duration.ofSeconds(10), new Untroubled())) {
            HostUsers users = new HostUsers(calls, Duration.ofSeconds(1), nanos::get);
            users.find(tenant, anna);
            users.find(tenant, anna);
            assertThat(asked).hasValue(1);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            users.find(tenant, anna);
            assertThat(asked).hasValue(2);
            users.find(tenant, new UserId("nobody"));
            users.find(tenant, new UserId("nobody"));
            assertThat(asked).hasValue(4);
        }
    }

    private static List<String> rules(Node node, TenantId tenant) {
        return node
                .kernel
                .audit()
                .list(CallContext.system(tenant), "host", "users", PageRequest.first())
                .orThrow()
                .items()
                .stream()
                .map(row -> row.record().changes().get("rule").after())
                .toList();
    }

    /** A test without a database has nowhere to tell of trouble, and expects none. */
    private static final class Untroubled implements HostTrouble {
        @Override
        public void away(TenantId tenant, HostPart part, String what) {
            throw new AssertionError(part + " " + what);
        }

        @Override
        public void wrong(TenantId tenant, HostPart part, String rule) {
            throw new AssertionError(part + " " + rule);
        }
    }

    private static Refusal ask(Node node, CallContext call) {
        return node.kernel
                .guard()
                .read(call, Node.READ, caller -> Outcome.done("yes"))
                .refusal();
    }

    private static HostUser user(UserId id) {
        return new HostUser(id, id.value(), null, true, List.of(), Set.of("*"), null, null);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException ignoredAsSomeHostsDo) {
                waiting = true;
            }
        }
    }
}
