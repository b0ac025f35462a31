package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.Killed;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G7, N1: a handler that fails gets the event again, later and later, and at last it is put aside. */
@ParameterizedClass
@EnumSource(Database.class)
class FailingHandlerTest {

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;
    private final List<Integer> tried = new ArrayList<>();

    FailingHandlerTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_pauses_grow_and_after_the_last_attempt_later_events_of_the_key_go_on() {
        node.kernel.dispatcher().add(orders.subscriber(event -> {
            tried.add(event.payload().number());
            if (event.payload().number() == 1) {
                throw new IllegalStateException("anna@example.org");
            }
        }));
        orders.raise(node, tenant, "key", 1);
        orders.raise(node, tenant, "key", 2);
        for (int attempt = 1; attempt < RetryPolicy.ATTEMPTS; attempt++) {
            node.kernel.dispatcher().deliverAll();
            assertThat(tried).hasSize(attempt);
            Duration pause = Duration.ofSeconds(Math.min(1L << (attempt - 1), 600));
            node.advance(pause.minusMillis(1));
            node.kernel.dispatcher().deliverAll();
            assertThat(tried).as("not before its pause of %s is over", pause).hasSize(attempt);
            node.advance(Duration.ofMillis(1));
        }
        node.kernel.dispatcher().deliverAll();
        assertThat(tried).hasSize(RetryPolicy.ATTEMPTS + 1).endsWith(1, 2);
        node.advance(Duration.ofDays(1));
        node.kernel.dispatcher().deliverAll();
        assertThat(tried).hasSize(RetryPolicy.ATTEMPTS + 1);
        assertThat(delivery("state")).isEqualTo("DEAD");
        assertThat(delivery("error")).startsWith("unexpected (").doesNotContain("anna");
    }

    @Test
    void a_refused_write_of_the_handler_is_a_failure_even_if_the_handler_passes_over_it() {
        node.kernel.dispatcher().add(orders.subscriber(event -> {
            tried.add(event.payload().number());
            node.kernel
                    .guard()
                    .write(
                            CallContext.system(tenant),
                            Node.WRITE,
                            caller -> Outcome.refused(new Refusal.NotFound("order")));
        }));
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().deliverAll();
        assertThat(tried).hasSize(1);
        assertThat(delivery("state")).isEqualTo("WAITING");
        assertThat(delivery("error")).isEqualTo("not-found");
        node.advance(Duration.ofSeconds(1));
        node.kernel.dispatcher().deliverAll();
        assertThat(tried).hasSize(2);
    }

    @Test
    void a_service_that_is_away_is_waited_for_as_long_as_it_takes() {
        List<Integer> handled = new ArrayList<>();
        boolean[] away = {true};
        node.kernel.dispatcher().add(orders.subscriber(event -> {
            if (away[0]) {
                tried.add(event.payload().number());
                throw new RefusedException(new Refusal.Unavailable("contacts"));
            }
            handled.add(event.payload().number());
        }));
        orders.raise(node, tenant, "key", 1);
        for (int i = 0; i < 50; i++) {
            node.kernel.dispatcher().deliverAll();
            node.advance(Duration.ofSeconds(2));
        }
        assertThat(tried).hasSize(50);
        away[0] = false;
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).containsExactly(1);
    }

    /** N3: a handler may need a module that the tenant has switched off; its event isn't dead because of that. */
    @Test
    void another_module_that_is_off_is_waited_for_as_long_as_it_takes() {
        List<Integer> handled = new ArrayList<>();
        boolean[] off = {true};
        node.kernel.dispatcher().add(orders.subscriber(event -> {
            if (off[0]) {
                tried.add(event.payload().number());
                throw new RefusedException(new Refusal.ModuleDisabled("contacts"));
            }
            handled.add(event.payload().number());
        }));
        orders.raise(node, tenant, "key", 1);
        for (int i = 0; i < 2 * RetryPolicy.ATTEMPTS; i++) {
            node.kernel.dispatcher().deliverAll();
            node.advance(Duration.ofMinutes(10));
        }
        assertThat(tried).hasSize(2 * RetryPolicy.ATTEMPTS);
        off[0] = false;
        node.kernel.dispatcher().deliverAll();
        assertThat(handled).containsExactly(1);
    }

    @Test
    void a_worker_that_dies_in_a_handler_gives_the_event_up_with_all_that_was_written() {
        String name = orders.subscriber(event -> {}).name();
        node.kernel.dispatcher().add(orders.subscriber(name, event -> {
            tried.add(event.payload().number());
            orders.raise(node, tenant, "written before death", 99);
            Killed.connection(node.transactions.connection(), node.pool());
            new Sql(node.transactions).update("delete from kernel_audit where tenant_id = ?", "none");
        }));
        orders.raise(node, tenant, "key", 1);
        node.kernel.dispatcher().deliverAll();
        assertThat(tried).containsExactly(1);

        List<Integer> survivors = new ArrayList<>();
        try (Node survivor = node.another()) {
            survivor.kernel
                    .dispatcher()
                    .add(orders.subscriber(
                            name, event -> survivors.add(event.payload().number())));
            node.advance(Duration.ofSeconds(2));
            survivor.kernel.dispatcher().deliverAll();
        }
        assertThat(survivors).containsExactly(1);
    }

    private String delivery(String column) {
        return node.transactions.required(
                Tenants.PLATFORM,
                () -> new Sql(node.transactions)
                        .query(
                                "select " + column + " from kernel_delivery where tenant_id = ? order by position",
                                row -> row.getString(1),
                                tenant.value())
                        .get(0));
    }
}
