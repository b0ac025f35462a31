package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The log doesn't grow for ever, and nothing is deleted that somebody still waits for. */
@ParameterizedClass
@EnumSource(Database.class)
class CleaningUpTest {

    private static final int HANDLED = 2_000;

    private final Node node;
    private final Orders orders = new Orders();
    private final TenantId tenant;

    CleaningUpTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_everybody_has_handled_goes_after_a_day_and_what_waits_stays() {
        var done = orders.subscriber(event -> {});
        var away = orders.subscriber(event -> {});
        node.kernel.dispatcher().add(done);
        orders.raise(node, tenant, "handled", 1);
        node.kernel.dispatcher().add(away);
        node.kernel.dispatcher().remove(away);
        orders.raise(node, tenant, "waited for", 2);
        node.kernel.dispatcher().deliverAll();

        node.advance(Duration.ofHours(24));
        node.kernel.retention().cleanUp();
        assertThat(events()).isEqualTo(2);
        node.advance(Duration.ofMillis(1));
        node.kernel.retention().cleanUp();
        assertThat(events()).isEqualTo(1);

        node.kernel.dispatcher().add(away);
        node.kernel.dispatcher().deliverAll();
        node.kernel.retention().cleanUp();
        assertThat(events()).isZero();
    }

    /** N1: a kernel that is being replaced waits ten seconds at most for what it is doing. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_large_log_is_cleaned_up_while_others_go_on_writing() throws Exception {
        var done = orders.subscriber(event -> {});
        node.kernel.dispatcher().add(done);
        for (int i = 0; i < HANDLED; i++) {
            orders.raise(node, tenant, "handled", i);
        }
        node.kernel.dispatcher().deliverAll();
        node.kernel.dispatcher().add(orders.subscriber(event -> {}));
        node.advance(Duration.ofDays(2));
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean end = new AtomicBoolean();
        Thread others = new Thread(() -> {
            while (!end.get()) {
                orders.raise(node, tenant, "new", written.incrementAndGet());
            }
        });
        others.start();
        try {
            node.kernel.retention().cleanUp();
        } finally {
            end.set(true);
            others.join();
        }
        assertThat(events()).isEqualTo(written.get());
    }

    private long events() {
        return node.transactions.required(
                Tenants.PLATFORM,
                () -> new Sql(node.transactions)
                        .query(
                                "select count(*) from kernel_event where tenant_id = ? and type = ?",
                                row -> row.getLong(1),
                                tenant.value(),
                                orders.type.name())
                        .get(0));
    }
}
