package dev.kontor.kernel.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.internal.Node;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A39: a page learns of what was committed on any node, each once, and resumes without a gap. */
@ParameterizedClass
@EnumSource(Database.class)
class LivePagesTest {

    public record Ordered(int number) {}

    private static final EventType<Ordered> ORDERED = new EventType<>("orders.seen", Ordered.class);

    private final Node node;
    private final TenantId tenant;
    private final List<FeedEntry> seen = new ArrayList<>();

    LivePagesTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void each_committed_event_is_told_once_and_a_refused_one_never() throws Exception {
        try (AutoCloseable listening = node.kernel.feed().listen(seen::add)) {
            raise(node, "a");
            node.kernel.guard().write(CallContext.system(tenant), Node.WRITE, caller -> {
                node.kernel.events().raise(caller, ORDERED, "refused", node.now.get(), new Ordered(1));
                return Outcome.refused(new Refusal.NotFound("order"));
            });
            raise(node, "b");
            node.kernel.feed().poll();
            node.kernel.feed().poll();
        }
        raise(node, "after the listener went");
        node.kernel.feed().poll();
        assertThat(keys(seen)).containsExactly("a", "b");
    }

    @Test
    void an_event_that_is_committed_later_than_one_with_a_larger_position_is_not_lost() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (AutoCloseable listening = node.kernel.feed().listen(seen::add)) {
            CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> raiseSlowly(raised, commit));
            await(raised);
            raise(node, "fast");
            node.kernel.feed().poll();
            assertThat(keys(seen)).containsExactly("fast");
            long shown = seen.get(0).position();

            commit.countDown();
            slow.get(10, TimeUnit.SECONDS);
            node.kernel.feed().poll();
            assertThat(keys(seen)).containsExactly("fast", "slow");
            assertThat(seen.get(1).position()).isGreaterThan(shown);
            // A page that was away since it saw the fast one learns of the slow one too.
            assertThat(keys(node.kernel.feed().since(tenant, shown, 10))).containsExactly("slow");
            node.kernel.feed().poll();
            assertThat(seen).hasSize(2);
        }
    }

    /** N1: the nodes learnt of the two in different orders, so none of them can say what a page of the other missed. */
    @Test
    void a_page_that_resumes_on_another_node_loads_anew_and_misses_nothing() throws Exception {
        try (Node other = node.another()) {
            other.kernel.feed().head();
            node.kernel.feed().head();
            CountDownLatch raised = new CountDownLatch(1);
            CountDownLatch commit = new CountDownLatch(1);
            CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> raiseSlowly(raised, commit));
            await(raised);
            raise(node, "fast");
            node.kernel.feed().poll();
            long shown = node.kernel.feed().head();
            commit.countDown();
            slow.get(10, TimeUnit.SECONDS);

            other.kernel.feed().poll();
            assertThat(other.kernel.feed().since(tenant, shown, 10)).isNull();
            node.kernel.feed().poll();
            assertThat(keys(node.kernel.feed().since(tenant, shown, 10))).containsExactly("slow");
        }
    }

    @Test
    void a_page_that_was_away_resumes_where_it_was_and_sees_only_its_tenant() {
        long head = node.kernel.feed().head();
        raise(node, "a");
        raise(node, node.tenant(), "another tenant's");
        raise(node, "b");
        raise(node, "c");
        node.kernel.feed().poll();
        List<FeedEntry> first = node.kernel.feed().since(tenant, head, 2);
        assertThat(keys(first)).containsExactly("a", "b");
        assertThat(keys(node.kernel.feed().since(tenant, first.get(1).position(), 10)))
                .containsExactly("c");
        assertThat(node.kernel.feed().since(tenant, node.kernel.feed().head(), 10))
                .isEmpty();
    }

    @Test
    void a_position_that_is_not_known_means_that_the_page_must_load_anew() {
        node.kernel.feed().head();
        assertThat(node.kernel.feed().since(tenant, Long.MAX_VALUE, 10)).isNull();
        assertThat(node.kernel.feed().since(tenant, -1, 10)).isNull();
        long known = raised("a");
        try (Node restarted = node.another()) {
            raise(node, "b");
            restarted.kernel.feed().head();
            assertThat(restarted.kernel.feed().since(tenant, known, 10)).isNull();
        }
    }

    @Test
    void another_node_learns_of_it_within_a_second() throws Exception {
        LinkedBlockingQueue<FeedEntry> queue = new LinkedBlockingQueue<>();
        try (Node other = node.another();
                AutoCloseable listening = other.kernel.feed().listen(queue::add)) {
            other.kernel.start();
            long start = System.nanoTime();
            raise(node, "a");
            assertThat(queue.poll(5, TimeUnit.SECONDS)).isNotNull();
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2_000);
        }
    }

    @Test
    void a_listener_that_fails_stops_nobody_else() throws Exception {
        try (AutoCloseable failing = node.kernel.feed().listen(entry -> {
                    throw new IllegalStateException("a page's own trouble");
                });
                AutoCloseable listening = node.kernel.feed().listen(seen::add)) {
            raise(node, "a");
            raise(node, "b");
            node.kernel.feed().poll();
        }
        assertThat(keys(seen)).containsExactly("a", "b");
    }

    private void raiseSlowly(CountDownLatch raised, CountDownLatch commit) {
        node.kernel.guard().write(CallContext.system(tenant), Node.WRITE, caller -> {
            node.kernel.events().raise(caller, ORDERED, "slow", node.now.get(), new Ordered(1));
            // It has its position now, before the fast one gets its own.
            assertThat(node.transactions.connection()).isNotNull();
            raised.countDown();
            await(commit);
            return Outcome.done();
        });
    }

    private long raised(String key) {
        raise(node, key);
        node.kernel.feed().poll();
        return node.kernel.feed().head();
    }

    private void raise(Node on, String key) {
        raise(on, tenant, key);
    }

    private static void raise(Node on, TenantId tenant, String key) {
        on.kernel
                .guard()
                .write(
                        CallContext.system(tenant),
                        Node.WRITE,
                        caller -> Outcome.done(
                                on.kernel.events().raise(caller, ORDERED, key, on.now.get(), new Ordered(1))))
                .orThrow();
    }

    private static List<String> keys(List<FeedEntry> entries) {
        return entries.stream().map(FeedEntry::orderKey).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
