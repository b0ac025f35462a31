package dev.kontor.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.persistence.example.Note;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P7: SQL past JPA is of the running transaction and its tenant, and may go to the database several at once. */
@ParameterizedClass
@EnumSource(Database.class)
class SqlPastJpaTest {
    private static final Instant MOMENT = Instant.parse("2026-03-29T02:30:00.123456Z");
    private static final String INSERT = "insert into notes_note (tenant_id, id, text) values (?1, ?2, ?3)";
    private static final String TEXT = "select text from notes_note where tenant_id = ?1 and id = ?2";

    private final Store store;
    private final TenantSql notes;
    private final TenantSql orders;

    SqlPastJpaTest(Database database) {
        store = new Store(database.dataSource());
        notes = new TenantSql(store.notes());
        orders = new TenantSql(store.orders());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ids_and_times_are_parameters_and_values_as_they_are_and_a_parameter_may_occur_twice() {
        UUID[] id = new UUID[1];
        store.run(() -> id[0] = store.saveOrder(order -> order.place(MOMENT)));

        store.run(() -> assertThat(orders.rows(
                        "select id, placed_at, parent from orders_order where tenant_id = ?1 and id = ?3"
                                + " and placed_at >= ?2 and placed_at <= ?2",
                        MOMENT,
                        id[0]))
                .containsExactly(new Object[] {id[0], MOMENT, null}));
    }

    @Test
    void a_statement_that_names_no_tenant_is_refused() {
        store.run(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> notes.count("select count(*) from notes_note where text = ?2", "anybody's")));
    }

    @Test
    void what_was_changed_through_the_entity_manager_counts() {
        store.run(() -> {
            store.saveNote("by JPA");
            assertThat(notes.count("select count(*) from notes_note where tenant_id = ?1"))
                    .isEqualTo(1);
        });
    }

    @Test
    void what_is_written_later_is_seen_by_who_reads_and_by_jpa() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        store.run(() -> {
            notes.executeLater(INSERT, first, "first");
            assertThat(notes.<String>values(TEXT, first)).containsExactly("first");
            notes.executeLater(INSERT, second, "second");
            assertThat(store.notes().entityManager().find(Note.class, second).text())
                    .isEqualTo("second");
        });

        assertThat(store.countNotes()).isEqualTo(2);
    }

    @Test
    void each_of_several_at_once_sees_what_those_before_it_wrote() {
        UUID id = UUID.randomUUID();
        store.run(() -> {
            RoundTrip roundTrip = notes.roundTrip();
            Supplier<List<Object[]>> before = roundTrip.rows(TEXT, id);
            roundTrip.write(INSERT, id, "one");
            Supplier<List<String>> after = roundTrip.read(TEXT, row -> row.getString(1), id);
            roundTrip.write("update notes_note set text = 'two' where tenant_id = ?1 and id = ?2", id);
            Supplier<List<String>> changed = roundTrip.read(TEXT, row -> row.getString(1), id);
            assertThatIllegalStateException().isThrownBy(after::get);
            roundTrip.go();

            assertThat(before.get()).isEmpty();
            assertThat(after.get()).containsExactly("one");
            assertThat(changed.get()).containsExactly("two");
        });
    }

    @Test
    void several_at_once_are_the_same_when_the_driver_keeps_them_prepared() {
        for (int i = 0; i < 20; i++) {
            String text = "note " + i;
            UUID id = UUID.randomUUID();
            store.run(() -> {
                RoundTrip roundTrip = notes.roundTrip().write(INSERT, id, text);
                Supplier<List<String>> found = roundTrip.read(TEXT, row -> row.getString(1), id);
                roundTrip.go();
                assertThat(found.get()).containsExactly(text);
            });
        }
        assertThat(store.countNotes()).isEqualTo(20);
    }

    @Test
    void one_of_several_that_fails_takes_all_back() {
        assertThatThrownBy(() -> store.run(() -> notes.roundTrip()
                        .write(INSERT, UUID.randomUUID(), "fits")
                        .write(INSERT, UUID.randomUUID(), "x".repeat(201))
                        .go()))
                .isInstanceOf(PersistenceException.class)
                .isNotInstanceOf(RollbackException.class)
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(store.countNotes()).isZero();
    }

    @Test
    void outside_a_transaction_it_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> notes.count("select count(*) from notes_note"));
    }
}
