package dev.kontor.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.example.Order;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G2: another tenant's id is an id that doesn't exist. */
@ParameterizedClass
@EnumSource(Database.class)
class TenantsInOneTableTest {
    private final TenantId other = new TenantId("t-" + UUID.randomUUID());
    private final Store store;
    private UUID order;

    TenantsInOneTableTest(Database database) {
        store = new Store(database.dataSource());
    }

    @BeforeEach
    void save() {
        store.run(() -> order = store.saveOrder(saved -> {}));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_id_of_another_tenant_finds_nothing() {
        assertThat(store.findOrder(order)).isNotNull();
        assertThat(theirs()).isNull();
    }

    @Test
    void a_query_sees_only_rows_of_its_tenant() {
        assertThat(store.countOrders()).isEqualTo(1);
        assertThat(in(other, TenantsInOneTableTest::count)).isZero();
        assertThat(in(store.tenant(), TenantsInOneTableTest::count)).isEqualTo(1);
    }

    @Test
    void a_bulk_change_leaves_rows_of_other_tenants_alone() {
        in(
                other,
                orders ->
                        orders.createQuery("update Order o set o.subject = 'x'").executeUpdate());
        in(other, orders -> orders.createQuery("delete from Order o").executeUpdate());
        assertThat(store.findOrder(order).subject()).isEqualTo("an order");
    }

    @Test
    void the_same_id_can_be_in_two_tenants_and_each_changes_its_own() {
        in(other, orders -> {
            orders.persist(new Order(order, "theirs"));
            return null;
        });
        store.run(() -> store.orders().entityManager().find(Order.class, order).rename("ours"));
        assertThat(theirs().subject()).isEqualTo("theirs");
        assertThat(store.findOrder(order).subject()).isEqualTo("ours");
        store.run(() -> {
            EntityManager orders = store.orders().entityManager();
            orders.remove(orders.find(Order.class, order));
        });
        assertThat(store.findOrder(order)).isNull();
        assertThat(theirs()).isNotNull();
    }

    @Test
    void work_of_no_tenant_cannot_touch_rows_of_tenants_by_jpa() {
        assertThatThrownBy(() -> in(null, TenantsInOneTableTest::count)).isInstanceOf(RuntimeException.class);
        assertThat(store.countOrders()).isEqualTo(1);
    }

    private Order theirs() {
        return in(other, orders -> orders.find(Order.class, order));
    }

    private <T> T in(TenantId tenant, Function<EntityManager, T> work) {
        return store.transactions()
                .required(tenant, () -> work.apply(store.orders().entityManager()));
    }

    private static long count(EntityManager orders) {
        return orders.createQuery("select count(o) from Order o", Long.class).getSingleResult();
    }
}
