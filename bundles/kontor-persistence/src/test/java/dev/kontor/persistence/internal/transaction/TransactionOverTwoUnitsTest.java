package dev.kontor.persistence.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.ConcurrentChangeException;
import dev.kontor.persistence.example.Order;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.RollbackException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P7: one transaction on one connection, also where two units write. */
@ParameterizedClass
@EnumSource(Database.class)
class TransactionOverTwoUnitsTest {
    private final Store store;

    TransactionOverTwoUnitsTest(Database database) {
        store = new Store(database.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void both_units_commit_together() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.saveNote("with it");
        });
        assertThat(store.countOrders()).isEqualTo(1);
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void nothing_is_seen_outside_before_the_commit() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.orders().entityManager().flush();
            assertThat(store.countOrders()).isZero();
        });
        assertThat(store.countOrders()).isEqualTo(1);
    }

    @Test
    void an_exception_rolls_both_back() {
        assertThatThrownBy(() -> store.run(() -> {
                    store.saveOrder(order -> {});
                    store.orders().entityManager().flush();
                    store.saveNote("with it");
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
        assertNothingStored();
    }

    @Test
    void a_failure_of_one_unit_at_the_commit_rolls_the_other_back() {
        assertThatThrownBy(() -> store.run(() -> {
                    store.saveOrder(order -> {});
                    store.saveNote("x".repeat(201));
                }))
                .isInstanceOf(RuntimeException.class);
        assertNothingStored();
    }

    @Test
    void rollback_only_ends_without_a_trace_and_without_an_exception() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.saveNote("with it");
            store.transactions().rollbackOnly();
        });
        assertNothingStored();
    }

    @Test
    void inner_work_joins_the_outer_transaction() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.run(() -> {
                store.saveNote("inner");
                assertThat(store.countNotes()).isZero();
            });
            assertThat(store.countNotes()).isZero();
        });
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void an_inner_failure_that_is_swallowed_still_rolls_back_and_the_outer_caller_learns_it() {
        assertThatThrownBy(() -> store.run(() -> {
                    store.saveOrder(order -> {});
                    try {
                        store.run(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException swallowed) {
                        store.saveNote("as if nothing had happened");
                    }
                }))
                .isInstanceOf(RollbackException.class)
                .hasRootCauseMessage("inner");
        assertNothingStored();
    }

    @Test
    void an_inner_rollback_only_rolls_the_whole_transaction_back() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.run(() -> store.transactions().rollbackOnly());
        });
        assertNothingStored();
    }

    @Test
    void separate_work_stays_when_the_outer_transaction_rolls_back() {
        store.run(() -> {
            store.saveOrder(order -> {});
            store.transactions().separate(store.tenant(), () -> {
                store.saveNote("stays");
                return null;
            });
            assertThat(store.transactions().active()).isTrue();
            store.transactions().rollbackOnly();
        });
        assertThat(store.countOrders()).isZero();
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void separate_work_that_fails_leaves_the_outer_transaction_whole() {
        store.run(() -> {
            store.saveOrder(order -> {});
            assertThatThrownBy(() -> store.transactions().separate(store.tenant(), () -> {
                        store.saveNote("goes");
                        throw new IllegalArgumentException("separate");
                    }))
                    .hasMessage("separate");
        });
        assertThat(store.countOrders()).isEqualTo(1);
        assertThat(store.countNotes()).isZero();
    }

    @Test
    void separate_work_may_be_of_another_tenant_but_joined_work_may_not() {
        TenantId other = new TenantId("other");
        store.run(() -> {
            assertThat(store.transactions().separate(other, store.transactions()::active))
                    .isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.transactions().required(other, () -> null));
        });
    }

    @Test
    void actions_run_after_the_commit_in_their_order_and_see_what_was_committed() {
        List<String> seen = new ArrayList<>();
        store.run(() -> {
            store.transactions().afterCommit(() -> seen.add("first " + store.countOrders()));
            store.transactions().afterCommit(() -> {
                throw new IllegalStateException("an action that fails");
            });
            store.transactions()
                    .afterCommit(() -> seen.add("last " + store.transactions().active()));
            store.saveOrder(order -> {});
        });
        assertThat(seen).containsExactly("first 1", "last false");
    }

    @Test
    void actions_do_not_run_after_a_rollback() {
        List<String> seen = new ArrayList<>();
        store.run(() -> {
            store.transactions().afterCommit(() -> seen.add("ran"));
            store.transactions().rollbackOnly();
        });
        assertThatThrownBy(() -> store.run(() -> {
                    store.transactions().afterCommit(() -> seen.add("ran"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void sql_on_the_connection_is_part_of_the_transaction_and_cannot_end_it() throws SQLException {
        List<Connection> kept = new ArrayList<>();
        store.run(() -> {
            store.saveNote("by JPA");
            store.notes().entityManager().flush();
            Connection connection = store.transactions().connection();
            kept.add(connection);
            try {
                assertThat(countNotes(connection)).isEqualTo(1);
                connection.commit();
                connection.setAutoCommit(true);
                connection.close();
                assertThat(countNotes(connection)).isEqualTo(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            store.transactions().rollbackOnly();
        });
        assertNothingStored();
        assertThat(kept.get(0).isClosed()).isTrue();
        assertThatThrownBy(() -> kept.get(0).createStatement()).isInstanceOf(SQLException.class);
    }

    @Test
    void sql_sees_what_was_changed_by_jpa_once_it_is_flushed() {
        store.run(() -> {
            store.orders().flush();
            store.saveNote("by JPA");
            store.notes().flush();
            try {
                assertThat(countNotes(store.transactions().connection())).isEqualTo(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        store.transactions().reading(store.tenant(), () -> {
            store.notes().entityManager();
            store.notes().flush();
            return null;
        });
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void outside_a_transaction_there_is_no_entity_manager_and_no_connection() {
        assertThat(store.transactions().active()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> store.orders().entityManager());
        assertThatIllegalStateException().isThrownBy(() -> store.transactions().connection());
        assertThatIllegalStateException().isThrownBy(() -> store.notes().flush());
        assertThatIllegalStateException().isThrownBy(() -> store.transactions().rollbackOnly());
        assertThatIllegalStateException().isThrownBy(() -> store.transactions().afterCommit(() -> {}));
    }

    @Test
    void of_two_that_change_the_same_row_at_once_the_second_is_told() {
        UUID[] id = new UUID[1];
        store.run(() -> id[0] = store.saveOrder(order -> {}));
        assertThatThrownBy(() -> store.run(() -> {
                    Order mine = store.orders().entityManager().find(Order.class, id[0]);
                    store.transactions().separate(store.tenant(), () -> {
                        store.orders().entityManager().find(Order.class, id[0]).rename("theirs");
                        return null;
                    });
                    mine.rename("mine");
                }))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(store.findOrder(id[0]).subject()).isEqualTo("theirs");
        assertThat(store.findOrder(id[0]).version()).isEqualTo(2);
    }

    private int countNotes(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from notes_note where tenant_id = ?")) {
            select.setString(1, store.tenant().value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void assertNothingStored() {
        assertThat(store.countOrders()).isZero();
        assertThat(store.countNotes()).isZero();
    }
}
