package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryContent;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.event.Orders.Ordered;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N1, G2, G6: events that wait or are dead are seen, retried and dropped by whoever may, and by nobody else. */
@ParameterizedClass
@EnumSource(Database.class)
class WhatAnAdministratorDoesTest {

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;
    private final CallContext anna;
    private final EventDeliveries deliveries;
    private final List<Integer> handled = new ArrayList<>();
    private boolean broken = true;

    WhatAnAdministratorDoesTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        anna = node.user(tenant, "anna", KernelModule.EVENTS, KernelModule.AUDIT);
        deliveries = node.kernel.deliveries();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_dead_event_is_listed_with_its_last_error_and_counted() {
        EventSubscriber<Ordered> subscriber = subscribe();
        EventId dead = die();
        orders.raise(node, tenant, "other", 2);

        Delivery found = only(list(DeliveryState.DEAD, null));
        assertThat(found.event()).isEqualTo(dead);
        assertThat(found.subscriber()).isEqualTo(subscriber.name());
        assertThat(found.type()).isEqualTo(orders.type.name());
        assertThat(found.attempts()).isEqualTo(RetryPolicy.ATTEMPTS);
        assertThat(found.error()).isEqualTo("not-found");
        assertThat(only(list(DeliveryState.WAITING, null)).orderKey()).isEqualTo("other");
        assertThat(deliveries.count(anna).orThrow()).isEqualTo(new DeliveryCounts(1, 0, 1));
    }

    @Test
    void a_death_is_told_to_open_pages() {
        subscribe();
        long head = node.kernel.feed().head();
        die();
        node.kernel.feed().poll();
        assertThat(node.kernel.feed().since(tenant, head, 10))
                .extracting(FeedEntry::type)
                .containsExactly(orders.type.name(), EventDeliveries.CHANGED.name());
    }

    @Test
    void what_it_says_is_for_those_who_may_read_contents() {
        EventSubscriber<Ordered> subscriber = subscribe();
        EventId dead = die();
        CallContext reader = node.user(tenant, "rita", KernelModule.EVENTS, KernelModule.EVENT_CONTENT);

        DeliveryContent hidden = deliveries.get(anna, dead, subscriber.name()).orThrow();
        assertThat(hidden.payload()).isNull();
        assertThat(hidden.actor()).isEqualTo(CallContext.SYSTEM_USER);
        assertThat(deliveries.get(reader, dead, subscriber.name()).orThrow().payload())
                .contains("\"number\":1");
    }

    @Test
    void a_retried_event_is_handled_and_the_audit_trail_knows_by_whom() {
        EventSubscriber<Ordered> subscriber = subscribe();
        EventId dead = die();
        broken = false;

        Delivery due = deliveries.retry(anna, dead, subscriber.name()).orThrow();
        assertThat(due.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(due.attempts()).isZero();
        assertThat(deliveries.retry(anna, dead, subscriber.name()).isDone()).isTrue();
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).containsExactly(1);
        assertThat(list(null, null)).isEmpty();
        assertThat(audited(dead, subscriber)).isEqualTo("kernel.delivery-retried");
    }

    @Test
    void a_dropped_event_never_comes_again() {
        EventSubscriber<Ordered> subscriber = subscribe();
        EventId dead = die();
        broken = false;

        assertThat(deliveries.drop(anna, dead, subscriber.name()).isDone()).isTrue();
        node.advance(Duration.ofDays(2));
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).isEmpty();
        assertThat(deliveries.get(anna, dead, subscriber.name()).refusal()).isEqualTo(new Refusal.NotFound("delivery"));
        assertThat(audited(dead, subscriber)).isEqualTo("kernel.delivery-dropped");
    }

    /** One transaction handles and marks: whoever drops meanwhile is told so, and doesn't wait. */
    @Test
    void an_event_that_is_being_handled_can_not_be_changed() {
        List<Refusal> refusals = new ArrayList<>();
        String name = "orders." + UUID.randomUUID();
        node.kernel.dispatcher().add(orders.subscriber(name, event -> {
            refusals.add(meanwhile(() -> deliveries.retry(anna, event.id(), name)));
            refusals.add(meanwhile(() -> deliveries.drop(anna, event.id(), name)));
        }));
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().deliverAll();
        assertThat(refusals)
                .hasSize(2)
                .allMatch(refusal -> refusal instanceof Refusal.Conflict conflict
                        && conflict.reason().equals("in-delivery"));
    }

    @Test
    void another_tenant_and_somebody_without_the_permission_find_nothing() {
        EventSubscriber<Ordered> subscriber = subscribe();
        EventId dead = die();
        CallContext other = node.userWithAllRights(node.tenant(), "olga");
        assertThat(deliveries
                        .list(other, null, null, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
        assertThat(deliveries.count(other).orThrow()).isEqualTo(new DeliveryCounts(0, 0, 0));
        assertThat(deliveries.get(other, dead, subscriber.name()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(deliveries.retry(other, dead, subscriber.name()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(deliveries.drop(other, dead, subscriber.name()).refusal()).isInstanceOf(Refusal.NotFound.class);

        CallContext ben = node.user(tenant, "ben", Node.READ, KernelModule.EVENT_CONTENT);
        Refusal forbidden = new Refusal.Forbidden(KernelModule.EVENTS.key());
        assertThat(deliveries.list(ben, null, null, PageRequest.first()).refusal())
                .isEqualTo(forbidden);
        assertThat(deliveries.count(ben).refusal()).isEqualTo(forbidden);
        assertThat(deliveries.get(ben, dead, subscriber.name()).refusal()).isEqualTo(forbidden);
        assertThat(deliveries.retry(ben, dead, subscriber.name()).refusal()).isEqualTo(forbidden);
        assertThat(deliveries.drop(ben, dead, subscriber.name()).refusal()).isEqualTo(forbidden);
    }

    @Test
    void pages_neither_repeat_nor_skip_though_one_event_has_several_subscribers() {
        EventSubscriber<Ordered> one = subscribe();
        subscribe();
        subscribe();
        for (int i = 0; i < 5; i++) {
            orders.raise(node, tenant, "key", i);
        }
        List<String> walked = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<Delivery> slice =
                    deliveries.list(anna, null, null, new PageRequest(2, after)).orThrow();
            slice.items().forEach(delivery -> walked.add(delivery.event() + " " + delivery.subscriber()));
            after = slice.next();
        } while (after != null);
        assertThat(walked).hasSize(15).doesNotHaveDuplicates();
        assertThat(list(null, one.name())).hasSize(5);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        assertThat(deliveries
                        .list(anna, null, "x".repeat(101), new PageRequest(0, null))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(deliveries
                        .list(anna, null, null, new PageRequest(10, new Cursor("?")))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(deliveries.list(anna, null, null, null).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(deliveries.get(anna, null, null).refusal()).isInstanceOf(Refusal.NotFound.class);
    }

    private EventSubscriber<Ordered> subscribe() {
        EventSubscriber<Ordered> subscriber = orders.subscriber(event -> {
            if (broken) {
                throw new RefusedException(new Refusal.NotFound("order"));
            }
            handled.add(event.payload().number());
        });
        node.kernel.dispatcher().add(subscriber);
        return subscriber;
    }

    private EventId die() {
        EventId event = orders.raise(node, tenant, "key", 1);
        for (int attempt = 0; attempt < RetryPolicy.ATTEMPTS; attempt++) {
            node.kernel.dispatcher().deliverAll();
            node.advance(Duration.ofMinutes(10));
        }
        return event;
    }

    private List<Delivery> list(DeliveryState state, String subscriber) {
        return deliveries
                .list(anna, state, subscriber, PageRequest.first(200))
                .orThrow()
                .items();
    }

    private String audited(EventId event, EventSubscriber<?> subscriber) {
        List<AuditEntry> entries = node.kernel
                .audit()
                .list(anna, "delivery", event + " " + subscriber.name(), PageRequest.first())
                .orThrow()
                .items();
        assertThat(entries.get(0).actor()).isEqualTo(anna.user());
        return entries.get(0).record().action();
    }

    /** On a thread of its own, as somebody at a page would do it. */
    private static Refusal meanwhile(Supplier<Outcome<?>> call) {
        return CompletableFuture.supplyAsync(call).join().refusal();
    }

    private static Delivery only(List<Delivery> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
