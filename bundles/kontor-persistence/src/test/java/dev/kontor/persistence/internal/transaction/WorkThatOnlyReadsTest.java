package dev.kontor.persistence.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.persistence.example.Order;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P7: reading costs no transaction, and writing within it begins one that ends with the whole. */
@ParameterizedClass
@EnumSource(Database.class)
class WorkThatOnlyReadsTest {
    private final Database database;
    private final Store store;

    WorkThatOnlyReadsTest(Database database) {
        this.database = database;
        store = new Store(database.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_database_is_told_of_no_transaction() {
        boolean autoCommit = store.transactions().reading(store.tenant(), this::autoCommit);

        assertThat(autoCommit).isTrue();
    }

    @Test
    void it_sees_what_is_committed_of_its_own_tenant() {
        UUID[] order = new UUID[1];
        store.run(() -> order[0] = store.saveOrder(o -> {}));

        assertThat(find(store, order[0])).isNotNull();
        try (Store other = new Store(database.dataSource())) {
            assertThat(find(other, order[0])).isNull();
        }
    }

    @Test
    void writing_within_is_committed_at_the_end_of_the_whole() {
        read(() -> {
            store.orders().entityManager().find(Order.class, UUID.randomUUID());
            store.run(() -> store.saveOrder(o -> {}));
            store.run(() -> store.saveNote("with it"));
            assertThat(autoCommit()).isFalse();
            assertThat(store.countOrders()).isZero();
        });

        assertThat(store.countOrders()).isEqualTo(1);
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void a_failure_after_writing_within_rolls_all_back() {
        assertThatThrownBy(() -> read(() -> {
                    store.run(() -> store.saveOrder(o -> {}));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(store.countOrders()).isZero();
    }

    @Test
    void the_connection_is_as_it_was_for_whoever_gets_it_next() {
        read(() -> store.run(() -> store.saveOrder(o -> {})));

        assertThat(store.transactions().reading(store.tenant(), this::autoCommit))
                .isTrue();
    }

    private void read(Runnable work) {
        store.transactions().reading(store.tenant(), () -> {
            work.run();
            return null;
        });
    }

    private static Order find(Store store, UUID order) {
        return store.transactions()
                .reading(store.tenant(), () -> store.orders().entityManager().find(Order.class, order));
    }

    private boolean autoCommit() {
        try {
            return store.transactions().connection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
