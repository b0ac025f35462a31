package dev.kontor.persistence.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.persistence.example.Note;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P7: what is written by the way waits for the next use of the connection, and is part of the transaction all the same. */
@ParameterizedClass
@EnumSource(Database.class)
class WritesThatWaitTest {
    private static final String INSERT = "insert into notes_note (tenant_id, id, text) values (?, ?, ?)";
    private static final int MANY = 100;

    private final Database database;
    private final Store store;

    WritesThatWaitTest(Database database) {
        this.database = database;
        store = new Store(database.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void many_of_different_kinds_are_written_in_their_order() {
        UUID id = UUID.randomUUID();
        store.run(() -> {
            writeLater(id, "0");
            for (int i = 1; i < MANY; i++) {
                store.transactions()
                        .writeLater(
                                "update notes_note set text = ? where tenant_id = ? and id = ? and text = ?",
                                String.valueOf(i),
                                store.tenant().value(),
                                id,
                                String.valueOf(i - 1));
                writeLater(UUID.randomUUID(), "");
            }
        });

        assertThat(store.countNotes()).isEqualTo(MANY);
        assertThat(text(id)).isEqualTo(String.valueOf(MANY - 1));
    }

    @Test
    void nothing_is_sent_until_somebody_could_read_it() {
        store.run(() -> {
            writeLater(UUID.randomUUID(), "x".repeat(201));
            store.transactions().rollbackOnly();
        });

        assertThat(store.countNotes()).isZero();
    }

    @Test
    void who_asks_for_the_connection_or_an_entity_manager_sees_it() {
        UUID id = UUID.randomUUID();
        store.run(() -> {
            writeLater(id, "by SQL");
            assertThat(count()).isEqualTo(1);
        });
        store.run(() -> {
            UUID second = UUID.randomUUID();
            writeLater(second, "seen by JPA");
            assertThat(store.notes().entityManager().find(Note.class, second)).isNotNull();
        });

        assertThat(store.countNotes()).isEqualTo(2);
    }

    @Test
    void an_exception_takes_it_back() {
        assertThatThrownBy(() -> store.run(() -> {
                    writeLater(UUID.randomUUID(), "goes");
                    assertThat(count()).isEqualTo(1);
                    writeLater(UUID.randomUUID(), "goes too");
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(store.countNotes()).isZero();
    }

    @Test
    void one_that_fails_at_the_commit_rolls_all_back() {
        assertThatThrownBy(() -> store.run(() -> {
                    store.saveOrder(order -> {});
                    writeLater(UUID.randomUUID(), "fits");
                    writeLater(UUID.randomUUID(), "x".repeat(201));
                }))
                .isInstanceOf(PersistenceException.class)
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(store.countOrders()).isZero();
        assertThat(store.countNotes()).isZero();
    }

    /** PostgreSQL: where the commit goes along with them, it must not count before it has succeeded. */
    @Test
    void what_only_the_commit_finds_wrong_rolls_all_back() {
        assumeTrue(database == Database.POSTGRESQL);
        assertThatThrownBy(() -> store.run(() -> {
                    once();
                    writeLater(UUID.randomUUID(), "fits");
                    store.transactions().writeLater("insert into once values (?)", 1);
                    store.transactions().writeLater("insert into once values (?)", 1);
                }))
                .isInstanceOf(PersistenceException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(store.countNotes()).isZero();

        for (int i = 1; i <= MANY; i++) { // also when the driver keeps the statements prepared
            store.run(() -> writeLater(UUID.randomUUID(), "fits"));
            assertThat(store.countNotes()).isEqualTo(i);
        }
    }

    private void once() {
        try (Statement statement = store.transactions().connection().createStatement()) {
            statement.execute(
                    "create temp table once (id integer unique deferrable initially deferred) on commit drop");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void one_that_fails_before_rolls_all_back_also_when_somebody_swallows_it() {
        assertThatThrownBy(() -> store.run(() -> {
                    writeLater(UUID.randomUUID(), "fits");
                    writeLater(UUID.randomUUID(), "x".repeat(201));
                    assertThatThrownBy(this::count).isInstanceOf(PersistenceException.class);
                }))
                .isInstanceOf(RollbackException.class);

        assertThat(store.countNotes()).isZero();
    }

    @Test
    void separate_work_does_not_take_it_along() {
        store.run(() -> {
            writeLater(UUID.randomUUID(), "goes");
            store.transactions().separate(store.tenant(), () -> {
                writeLater(UUID.randomUUID(), "stays");
                return null;
            });
            store.transactions().rollbackOnly();
        });

        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void within_work_that_only_reads_it_is_written_too() {
        store.transactions().reading(store.tenant(), () -> {
            writeLater(UUID.randomUUID(), "stays");
            return null;
        });

        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void outside_a_transaction_it_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> writeLater(UUID.randomUUID(), "goes"));
    }

    private void writeLater(UUID id, String text) {
        store.transactions().writeLater(INSERT, store.tenant().value(), id, text);
    }

    private int count() {
        try (Statement statement = store.transactions().connection().createStatement();
                ResultSet row = statement.executeQuery("select count(*) from notes_note where tenant_id = '"
                        + store.tenant().value() + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String text(UUID id) {
        return store.transactions()
                .required(
                        store.tenant(),
                        () -> store.notes().entityManager().find(Note.class, id).text());
    }
}
