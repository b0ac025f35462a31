package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.event.Subscription;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.event.Orders.Ordered;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N1: a bundle that is gone for good must not collect events for ever; one that is there is never cut off. */
@ParameterizedClass
@EnumSource(Database.class)
class SubscriptionsThatEndTest {

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;
    private final CallContext operator = CallContext.system(Tenants.PLATFORM);
    private final List<Integer> handled = new ArrayList<>();
    private final EventSubscriber<Ordered> subscriber =
            orders.subscriber(event -> handled.add(event.payload().number()));
    private final EventSubscriptions subscriptions;

    SubscriptionsThatEndTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        subscriptions = node.kernel.subscriptions();
        node.kernel.dispatcher().add(subscriber);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void one_whose_bundle_is_gone_ends_with_all_that_waited() {
        node.kernel.dispatcher().remove(subscriber);
        orders.raise(node, tenant, "key", 1);
        assertThat(found().orElseThrow())
                .isEqualTo(new Subscription(
                        subscriber.name(), Node.MODULE, orders.type.name(), node.now.get(), node.now.get(), 1, 0, 0));
        node.advance(Duration.ofMinutes(2));

        assertThat(subscriptions.end(operator, subscriber.name()).isDone()).isTrue();
        assertThat(found()).isEmpty();
        assertThat(subscriptions.end(operator, subscriber.name()).refusal())
                .isEqualTo(new Refusal.NotFound("subscription"));
        orders.raise(node, tenant, "key", 2);
        node.kernel.dispatcher().add(subscriber);
        orders.raise(node, tenant, "key", 3);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).as("it comes back and begins anew").containsExactly(3);
        assertThat(node.kernel
                        .audit()
                        .list(operator, "subscription", subscriber.name(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(entry -> entry.record().action())
                .containsExactly("kernel.subscription-ended");
    }

    @Test
    void one_that_another_node_had_lately_stays() {
        try (Node other = node.another()) {
            other.kernel.dispatcher().add(subscriber);
            node.kernel.dispatcher().remove(subscriber);
            node.advance(Duration.ofMinutes(10));
            other.kernel.dispatcher().renew();
            node.advance(Duration.ofSeconds(119));
            assertThat(subscriptions.end(operator, subscriber.name()).refusal())
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            conflict -> assertThat(conflict.reason()).isEqualTo("in-use"));
        }
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().add(subscriber);
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).containsExactly(1);
    }

    @Test
    void nobody_of_a_tenant_sees_or_ends_one() {
        CallContext admin = node.userWithAllRights(tenant, "admin");
        Refusal forbidden = new Refusal.Forbidden(KernelModule.EVENTS.key());
        assertThat(subscriptions.list(admin).refusal()).isEqualTo(forbidden);
        assertThat(subscriptions.end(admin, subscriber.name()).refusal()).isEqualTo(forbidden);
        assertThat(subscriptions.end(operator, null).refusal()).isEqualTo(new Refusal.NotFound("subscription"));
    }

    private Optional<Subscription> found() {
        return subscriptions.list(operator).orThrow().stream()
                .filter(one -> one.subscriber().equals(subscriber.name()))
                .findFirst();
    }
}
