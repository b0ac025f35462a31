package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.event.Orders.Ordered;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P3: what an operator is told of events that wait or were given up, without a word of what is in them. */
@ParameterizedClass
@EnumSource(Database.class)
class HealthOfEventsTest {

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;
    private boolean failing;
    private final EventSubscriber<Ordered> subscriber = orders.subscriber(event -> {
        if (failing) {
            throw new IllegalStateException("no");
        }
    });

    HealthOfEventsTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        node.kernel.dispatcher().add(subscriber);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_subscriber_that_keeps_up_is_well() {
        orders.raise(node, tenant, "key", 1);
        assertThat(found("events.")).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.OK);
            assertThat(finding.message()).isEqualTo("1 wait, the oldest for 0 s.");
        });

        node.kernel.dispatcher().deliverAll();
        assertThat(found("events.")).extracting(HealthFinding::message).containsExactly("No event waits.");
    }

    @Test
    void events_that_wait_for_a_subscriber_that_is_away_are_a_warning_with_what_to_do() {
        node.kernel.dispatcher().remove(subscriber);
        orders.raise(node, tenant, "key", 1);
        node.advance(Duration.ofSeconds(30));
        orders.raise(node, tenant, "key", 2);
        node.advance(Duration.ofSeconds(31));

        assertThat(found("events.")).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.WARN);
            assertThat(finding.message()).isEqualTo("2 wait, the oldest for 61 s.");
            assertThat(finding.action()).contains("bundle:list");
            assertThat(finding.toString()).doesNotContain(tenant.value());
        });
    }

    @Test
    void what_waits_for_a_module_that_is_off_is_meant_to_wait() {
        orders.raise(node, tenant, "key", 1);
        node.switchTo(tenant, false);
        node.advance(Duration.ofHours(1));

        assertThat(found("events.")).extracting(HealthFinding::state).containsExactly(HealthState.OK);
    }

    @Test
    void events_that_were_given_up_are_counted_until_somebody_deals_with_them() {
        failing = true;
        orders.raise(node, tenant, "key", 1);
        for (int attempt = 1; attempt <= RetryPolicy.ATTEMPTS; attempt++) {
            node.kernel.dispatcher().deliverAll();
            node.advance(Duration.ofMinutes(10));
        }

        assertThat(found("dead-events.")).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.WARN);
            assertThat(finding.message()).startsWith("1 were given up");
        });
        assertThat(found("events.")).extracting(HealthFinding::state).containsExactly(HealthState.OK);
    }

    private List<HealthFinding> found(String kind) {
        return node.kernel.eventHealth().findings().stream()
                .filter(finding -> finding.name().equals(kind + subscriber.name()))
                .toList();
    }
}
