package dev.kontor.kernel.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.Killed;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import dev.kontor.testing.databases.Database;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G7, N3: what the guard itself needs of the database, and what callers hear when that is away. */
@ParameterizedClass
@EnumSource(Database.class)
class DatabaseAwayTest {

    private final Database database;

    DatabaseAwayTest(Database database) {
        this.database = database;
    }

    @Test
    void a_database_that_cant_be_reached_is_unavailable_and_not_a_fault() {
        try (Node node = Node.on(database)) {
            TenantId tenant = node.tenant();
            Transactions away = new ThreadTransactions(() -> {
                throw new SQLException("The connection attempt failed.", "08001");
            });
            try (Node cutOff = node.with(away)) {
                assertThat(ask(cutOff.kernel.guard(), tenant)).isEqualTo(new Refusal.Unavailable("database"));
            }
        }
    }

    @Test
    void a_connection_that_breaks_within_a_call_is_unavailable() {
        try (Node node = Node.on(database)) {
            TenantId tenant = node.tenant();
            Outcome<Void> outcome = node.kernel.guard().write(CallContext.system(tenant), Node.WRITE, caller -> {
                Killed.connection(node.transactions.connection(), node.pool());
                new Sql(node.transactions).update("delete from kernel_audit where tenant_id = ?", tenant.value());
                return Outcome.done();
            });
            assertThat(outcome.refusal()).isEqualTo(new Refusal.Unavailable("database"));
            assertThat(ask(node.kernel.guard(), tenant)).isNull();
        }
    }

    /** N1: what was begun with one persistence bundle can't go on with the next. */
    @Test
    void persistence_that_is_replaced_within_a_call_is_unavailable() {
        try (Node node = Node.on(database)) {
            Transactions next = new ThreadTransactions(node.pool()::getConnection);
            Outcome<Void> outcome = node.kernel.guard().write(CallContext.system(node.tenant()), Node.WRITE, caller -> {
                new Sql(next).update("delete from kernel_audit where tenant_id = ?", "nobody");
                return Outcome.done();
            });
            assertThat(outcome.refusal()).isEqualTo(new Refusal.Unavailable("persistence"));
        }
    }

    @Test
    void so_is_one_that_breaks_in_a_call_within_the_call() {
        try (Node node = Node.on(database)) {
            TenantId tenant = node.tenant();
            Guard guard = node.kernel.guard();
            Outcome<Void> outcome = guard.read(
                    CallContext.system(tenant),
                    Node.READ,
                    outer -> guard.read(CallContext.system(tenant), Node.READ, caller -> {
                        Killed.connection(node.transactions.connection(), node.pool());
                        new Sql(node.transactions)
                                .update("delete from kernel_audit where tenant_id = ?", tenant.value());
                        return Outcome.done();
                    }));
            assertThat(outcome.refusal()).isEqualTo(new Refusal.Unavailable("database"));
        }
    }

    @Test
    void the_guard_asks_the_database_nothing_once_it_knows_the_tenants() {
        try (Node node = Node.on(database)) {
            TenantId tenant = node.tenant();
            HikariDataSource pool = node.pool();
            AtomicInteger statements = new AtomicInteger();
            try (Node counted =
                    node.with(new ThreadTransactions(() -> CountedConnection.of(pool.getConnection(), statements)))) {
                ask(counted.kernel.guard(), tenant);
                statements.set(0);
                for (int i = 0; i < 100; i++) {
                    assertThat(ask(counted.kernel.guard(), tenant)).isNull();
                }
                assertThat(statements).hasValue(0);
            }
        }
    }

    private static Refusal ask(Guard guard, TenantId tenant) {
        return guard.read(CallContext.system(tenant), Node.READ, caller -> Outcome.done("yes"))
                .refusal();
    }
}
