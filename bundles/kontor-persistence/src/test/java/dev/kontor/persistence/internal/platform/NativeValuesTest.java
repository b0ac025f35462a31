package dev.kontor.persistence.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.persistence.example.Order;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N14: an instant is the same instant whatever the JVM's zone; ids and enums are stored as what they are. */
@ParameterizedClass
@EnumSource(Database.class)
class NativeValuesTest {
    /** In Berlin the clock jumped from 02:00 to 03:00 at 01:00Z; written as a local time of UTC, 02:30 doesn't exist. */
    private static final Instant IN_THE_GAP = Instant.parse("2026-03-29T02:30:00.123456Z");

    /** 02:30 was there twice: this is the first. */
    private static final Instant IN_THE_OVERLAP = Instant.parse("2026-10-25T00:30:00Z");

    private final TimeZone zone = TimeZone.getDefault();
    private final Store store;

    NativeValuesTest(Database database) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        store = new Store(database.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
        TimeZone.setDefault(zone);
    }

    @Test
    void an_instant_comes_back_as_it_was_to_the_microsecond() {
        for (Instant instant : List.of(IN_THE_GAP, IN_THE_OVERLAP, IN_THE_OVERLAP.plusSeconds(3600), Instant.EPOCH)) {
            UUID id = save(instant);
            assertThat(store.findOrder(id).placedAt()).isEqualTo(instant);
        }
    }

    @Test
    void an_instant_comes_back_in_another_zone_and_as_plain_sql_reads_it() {
        UUID id = save(IN_THE_GAP);
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        assertThat(store.findOrder(id).placedAt()).isEqualTo(IN_THE_GAP);
        store.run(() -> assertThat(placedAtBySql(id)).isEqualTo(IN_THE_GAP));
    }

    @Test
    void an_instant_and_an_id_are_parameters_and_results_of_queries() {
        UUID id = save(IN_THE_GAP);
        store.run(() -> {
            EntityManager orders = store.orders().entityManager();
            assertThat(orders.createQuery(
                                    "select o.id from Order o where o.placedAt >= :from and o.placedAt < :to and o.id = :id",
                                    UUID.class)
                            .setParameter("from", IN_THE_GAP)
                            .setParameter("to", IN_THE_GAP.plusNanos(1000))
                            .setParameter("id", id)
                            .getResultList())
                    .containsExactly(id);
            assertThat(orders.createQuery("select max(o.placedAt) from Order o", Instant.class)
                            .getSingleResult())
                    .isEqualTo(IN_THE_GAP);
            assertThat(orders.createQuery("select o from Order o where o.id in :ids", Order.class)
                            .setParameter("ids", List.of(id, UUID.randomUUID()))
                            .getResultList())
                    .hasSize(1);
        });
    }

    @Test
    void a_native_query_takes_and_gives_them_too() {
        UUID id = save(IN_THE_GAP);
        store.run(() -> {
            Object[] row = (Object[]) store.orders()
                    .entityManager()
                    .createNativeQuery(
                            "select id, placed_at, parent from orders_order where tenant_id = ?1 and id = ?2 and placed_at <= ?3")
                    .setParameter(1, store.tenant().value())
                    .setParameter(2, id)
                    .setParameter(3, IN_THE_GAP)
                    .getSingleResult();
            assertThat(row).containsExactly(id, IN_THE_GAP, null);
        });
    }

    @Test
    void nothing_is_stored_as_nothing_and_can_be_filled_and_emptied() {
        UUID id = save(null);
        assertThat(store.findOrder(id).placedAt()).isNull();
        assertThat(store.findOrder(id).parent()).isNull();
        change(id, IN_THE_GAP, id);
        assertThat(store.findOrder(id).placedAt()).isEqualTo(IN_THE_GAP);
        assertThat(store.findOrder(id).parent()).isEqualTo(id);
        change(id, null, null);
        assertThat(store.findOrder(id).placedAt()).isNull();
        assertThat(store.findOrder(id).parent()).isNull();
    }

    @Test
    void an_enum_is_stored_by_its_name() {
        UUID[] id = new UUID[1];
        store.run(() -> id[0] = store.saveOrder(order -> order.become(Order.Kind.WHOLESALE)));
        assertThat(store.findOrder(id[0]).kind()).isEqualTo(Order.Kind.WHOLESALE);
        store.run(() -> assertThat(store.orders()
                        .entityManager()
                        .createNativeQuery("select kind from orders_order where id = ?1")
                        .setParameter(1, id[0])
                        .getSingleResult())
                .isEqualTo("WHOLESALE"));
    }

    private UUID save(Instant placedAt) {
        UUID[] id = new UUID[1];
        store.run(() -> id[0] = store.saveOrder(order -> order.place(placedAt)));
        return id[0];
    }

    private void change(UUID id, Instant placedAt, UUID parent) {
        store.run(() -> {
            Order order = store.orders().entityManager().find(Order.class, id);
            order.place(placedAt);
            order.belongTo(parent);
        });
    }

    private Instant placedAtBySql(UUID id) {
        try (PreparedStatement select =
                store.transactions().connection().prepareStatement("select placed_at from orders_order where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
