package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Events.Raised;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.event.Orders.Ordered;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P3, G4: what was committed reaches every durable subscriber, what was rolled back never. */
@ParameterizedClass
@EnumSource(Database.class)
class DeliveryTest {

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;
    private final List<EventEnvelope<Ordered>> handled = new ArrayList<>();

    DeliveryTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_event_arrives_as_it_was_raised() {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        CallContext anna = node.user(tenant, "anna", Node.WRITE);
        Instant yesterday = Instant.parse("2026-03-01T09:00:00.123456Z");
        EventId id = node.kernel
                .guard()
                .write(
                        anna,
                        Node.WRITE,
                        caller -> Outcome.done(
                                node.kernel.events().raise(caller, orders.type, "key", yesterday, new Ordered(7))))
                .orThrow();
        node.kernel.dispatcher().deliverAll();
        assertThat(handled)
                .containsExactly(new EventEnvelope<>(
                        id, tenant, orders.type, "key", yesterday, node.now.get(), new UserId("anna"), new Ordered(7)));
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).hasSize(1);
    }

    @Test
    void many_events_that_are_raised_together_arrive_in_their_order_each_once() {
        List<EventEnvelope<Ordered>> others = new ArrayList<>();
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        node.kernel.dispatcher().add(orders.subscriber(others::add));
        List<Raised<Ordered>> many = IntStream.range(0, 250)
                .mapToObj(number -> new Raised<>("key", node.now.get(), new Ordered(number)))
                .toList();
        node.kernel.guard().write(CallContext.system(tenant), Node.WRITE, caller -> {
            node.kernel.events().raiseAll(caller, orders.type, many);
            return Outcome.done();
        });
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers())
                .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
        assertThat(others).hasSize(250);
    }

    @Test
    void an_event_of_a_refused_call_never_was() {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        node.kernel.guard().write(CallContext.system(tenant), Node.WRITE, caller -> {
            node.kernel.events().raise(caller, orders.type, "key", node.now.get(), new Ordered(1));
            return Outcome.refused(new Refusal.NotFound("order"));
        });
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
    }

    @Test
    void a_subscriber_gets_what_happened_while_its_bundle_was_away() {
        EventSubscriber<Ordered> subscriber = orders.subscriber(handled::add);
        node.kernel.dispatcher().add(subscriber);
        node.kernel.dispatcher().remove(subscriber);
        orders.raise(node, tenant, "key", 1);
        orders.raise(node, tenant, "key", 2);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
        node.kernel.dispatcher().add(orders.subscriber(subscriber.name(), handled::add));
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void a_subscriber_that_comes_later_gets_only_what_happens_from_then_on() {
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        orders.raise(node, tenant, "key", 2);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(2);
    }

    @Test
    void each_subscriber_gets_each_event() {
        List<EventEnvelope<Ordered>> others = new ArrayList<>();
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        node.kernel.dispatcher().add(orders.subscriber(others::add));
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEqualTo(others).hasSize(1);
    }

    @Test
    void where_the_module_is_off_nothing_is_kept_and_what_waited_goes_on_waiting() {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        orders.raise(node, tenant, "key", 1);
        node.switchTo(tenant, false);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
        raiseAsAnotherModule(2);
        TenantId on = node.tenant();
        orders.raise(node, on, "key", 3);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(3);
        CallContext admin = node.userWithAllRights(tenant, "admin");
        assertThat(node.kernel.deliveries().count(admin).orThrow())
                .as("put aside, so that later passes don't meet it")
                .isEqualTo(new DeliveryCounts(0, 1, 0));
        node.switchTo(tenant, true);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(3, 1);
    }

    /** N1: its smaller position must not make it be passed over. */
    @Test
    void an_event_that_is_committed_later_than_one_with_a_larger_position_is_delivered() throws Exception {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        CountDownLatch raised = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> node.kernel
                .guard()
                .write(CallContext.system(tenant), Node.WRITE, caller -> {
                    node.kernel.events().raise(caller, orders.type, "slow", node.now.get(), new Ordered(1));
                    // It has its position now, before the fast one gets its own.
                    assertThat(node.transactions.connection()).isNotNull();
                    raised.countDown();
                    await(commit);
                    return Outcome.done();
                }));
        await(raised);
        orders.raise(node, tenant, "fast", 2);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(2);
        commit.countDown();
        slow.get(10, TimeUnit.SECONDS);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(2, 1);
        assertThat(positions()).as("the order was forced").isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** P4: switched on in the moment in which a worker with older knowledge would put it aside. */
    @Test
    void an_event_of_a_module_that_was_switched_on_by_another_node_is_not_put_aside() {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        orders.raise(node, tenant, "key", 1);
        node.switchTo(tenant, false);
        assertThat(node.kernel.platforms().current().on(tenant, Node.MODULE)).isFalse();
        try (Node other = node.another()) {
            other.switchTo(tenant, true);
        }
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
        node.kernel.platforms().refresh();
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void events_of_a_key_arrive_in_order_and_a_failing_one_holds_up_only_its_own_key() {
        node.kernel.dispatcher().add(orders.subscriber(event -> {
            if (event.payload().number() == 1 && node.now.get().equals(event.recordedAt())) {
                throw new IllegalStateException("not yet");
            }
            handled.add(event);
        }));
        orders.raise(node, tenant, "a", 1);
        orders.raise(node, tenant, "a", 2);
        orders.raise(node, tenant, "b", 3);
        TenantId other = node.tenant();
        orders.raise(node, other, "a", 4);
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(3, 4);
        node.advance(Duration.ofSeconds(1));
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(3, 4, 1, 2);
    }

    @Test
    void what_a_handler_wrote_before_it_failed_is_rolled_back() {
        EventSubscriber<Ordered> subscriber = orders.subscriber(event -> {
            orders.raise(node, tenant, "raised", 100);
            handled.add(event);
            throw new IllegalStateException("after writing");
        });
        node.kernel.dispatcher().add(subscriber);
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().deliverAll();
        node.kernel.dispatcher().deliverAll();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void an_event_that_another_tenants_subscriber_could_see_carries_its_own_tenant() {
        node.kernel.dispatcher().add(orders.subscriber(handled::add));
        TenantId other = node.tenant();
        orders.raise(node, tenant, "key", 1);
        orders.raise(node, other, "key", 2);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).extracting(EventEnvelope::tenant).containsExactly(tenant, other);
    }

    private void raiseAsAnotherModule(int number) {
        CallContext system = CallContext.system(tenant);
        node.kernel
                .guard()
                .write(
                        system,
                        KernelModule.MODULES,
                        caller -> Outcome.done(node.kernel
                                .events()
                                .raise(caller, orders.type, "key", node.now.get(), new Ordered(number))))
                .orThrow();
    }

    /** By the order in which they were handled. */
    private List<Long> positions() {
        return handled.stream()
                .map(event -> node.transactions.required(
                        tenant,
                        () -> new Sql(node.transactions)
                                .query(
                                        "select position from kernel_event where tenant_id = ? and event_id = ?",
                                        row -> row.getLong(1),
                                        tenant.value(),
                                        event.id().value())
                                .get(0)))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private List<Integer> numbers() {
        return handled.stream().map(event -> event.payload().number()).toList();
    }
}
