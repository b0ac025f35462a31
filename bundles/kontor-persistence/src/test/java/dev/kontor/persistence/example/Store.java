package dev.kontor.persistence.example;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.persistence.internal.unit.PersistenceUnit;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Two units over one database, and a tenant that no other test uses. */
public final class Store implements AutoCloseable {
    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final PlainPersistence persistence;
    private final PersistenceUnit orders;
    private final PersistenceUnit notes;

    public Store(DataSource dataSource) {
        persistence = new PlainPersistence(dataSource);
        ClassLoader loader = Store.class.getClassLoader();
        orders = persistence.start("orders", "db/orders", loader);
        notes = persistence.start("notes", "db/notes", loader);
    }

    public TenantId tenant() {
        return tenant;
    }

    public Transactions transactions() {
        return persistence.transactions();
    }

    public PersistenceUnit orders() {
        return orders;
    }

    public PersistenceUnit notes() {
        return notes;
    }

    public void run(Runnable work) {
        transactions().required(tenant, () -> {
            work.run();
            return null;
        });
    }

    public UUID saveOrder(Consumer<Order> change) {
        Order order = new Order(UUID.randomUUID(), "an order");
        change.accept(order);
        orders.entityManager().persist(order);
        return order.id();
    }

    public void saveNote(String text) {
        notes.entityManager().persist(new Note(UUID.randomUUID(), text));
    }

    public Order findOrder(UUID id) {
        return transactions().required(tenant, () -> orders.entityManager().find(Order.class, id));
    }

    public long countOrders() {
        return count(orders, "select count(o) from Order o");
    }

    public long countNotes() {
        return count(notes, "select count(n) from Note n");
    }

    private long count(PersistenceUnit unit, String jpql) {
        return transactions()
                .separate(
                        tenant,
                        () -> unit.entityManager().createQuery(jpql, Long.class).getSingleResult());
    }

    @Override
    public void close() {
        persistence.close();
    }
}
