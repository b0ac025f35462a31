package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.event.Orders.Ordered;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P3: several nodes share the work; nothing is done twice, left out or, within a key, done in the wrong order. */
@ParameterizedClass
@EnumSource(Database.class)
class CompetingWorkersTest {
    private static final int NODES = 4;
    private static final int KEYS = 10;
    private static final int EVENTS = 200;

    private final Database database;

    CompetingWorkersTest(Database database) {
        this.database = database;
    }

    @Test
    void four_nodes_handle_each_event_once_and_in_order() throws InterruptedException {
        Orders orders = new Orders();
        List<Ordered> handled = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(EVENTS);
        String name = orders.subscriber(event -> {}).name();
        List<Node> nodes = new ArrayList<>();
        try (Node first = Node.on(database)) {
            TenantId tenant = first.tenant();
            for (int i = 0; i < NODES; i++) {
                Node node = first.another();
                nodes.add(node);
                node.kernel.dispatcher().add(orders.subscriber(name, (EventEnvelope<Ordered> event) -> {
                    handled.add(event.payload());
                    all.countDown();
                }));
            }
            nodes.forEach(node -> node.kernel.start());
            for (int number = 0; number < EVENTS; number++) {
                orders.raise(nodes.get(number % NODES), tenant, "key-" + number % KEYS, number);
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).as("all arrive").isTrue();
        } finally {
            nodes.forEach(Node::close);
        }
        assertThat(handled).hasSize(EVENTS);
        Map<Integer, List<Integer>> byKey =
                handled.stream().map(Ordered::number).collect(Collectors.groupingBy(number -> number % KEYS));
        assertThat(byKey)
                .hasSize(KEYS)
                .allSatisfy((key, numbers) -> assertThat(numbers)
                        .isEqualTo(IntStream.range(0, EVENTS)
                                .filter(number -> number % KEYS == key)
                                .boxed()
                                .toList()));
    }

    @Test
    void a_subscriber_that_goes_is_waited_for_until_its_handler_has_ended() throws InterruptedException {
        Orders orders = new Orders();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Node node = Node.on(database)) {
            var subscriber = orders.subscriber(event -> {
                begun.countDown();
                await(goOn);
                ended.countDown();
            });
            node.kernel.dispatcher().add(subscriber);
            node.kernel.start();
            orders.raise(node, node.tenant(), "key", 1);
            await(begun);
            Thread removing = new Thread(() -> node.kernel.dispatcher().remove(subscriber));
            removing.start();
            assertThat(ended.getCount()).isEqualTo(1);
            goOn.countDown();
            removing.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(ended.getCount()).isZero();
            assertThat(removing.isAlive()).isFalse();
        }
    }

    /** N1: bounded, and never half: what a handler does after its time is rolled back, and another node handles it. */
    @Test
    void a_handler_that_does_not_end_is_rolled_back_and_its_event_goes_to_another_node() throws Exception {
        Orders orders = new Orders();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<Integer> survivors = new ArrayList<>();
        try (Node node = Node.draining(database, Duration.ofMillis(200));
                Node survivor = node.another()) {
            TenantId tenant = node.tenant();
            var hanging = orders.subscriber(event -> {
                try {
                    orders.raise(node, tenant, "written by the one that hangs", 99);
                    begun.countDown();
                    await(goOn);
                } finally {
                    ended.countDown();
                }
            });
            node.kernel.dispatcher().add(hanging);
            node.kernel.start();
            orders.raise(node, tenant, "key", 1);
            await(begun);
            node.kernel.dispatcher().remove(hanging);
            assertThat(ended.getCount()).as("it still hangs").isEqualTo(1);
            if (database == Database.H2) {
                // Nobody can take a connection away from the embedded database: the event is free when the handler
                // ends.
                goOn.countDown();
            }
            survivor.kernel
                    .dispatcher()
                    .add(orders.subscriber(
                            hanging.name(),
                            event -> survivors.add(event.payload().number())));
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (survivors.isEmpty() && System.nanoTime() < limit) {
                survivor.kernel.dispatcher().deliverAll();
            }
            goOn.countDown();
            await(ended);
            survivor.kernel.dispatcher().deliverAll();
        }
        assertThat(survivors).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
