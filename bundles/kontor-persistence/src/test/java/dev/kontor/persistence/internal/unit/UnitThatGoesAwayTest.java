package dev.kontor.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.persistence.UnitClosedException;
import dev.kontor.persistence.example.Order;
import dev.kontor.persistence.example.Store;
import dev.kontor.testing.databases.Database;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.sessions.factories.SessionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P3: a bundle is stopped or updated while its unit is used. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(60)
class UnitThatGoesAwayTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Database database;
    private final Store store;

    UnitThatGoesAwayTest(Database database) {
        this.database = database;
        store = new Store(database.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
        threads.shutdownNow();
    }

    @Test
    void a_transaction_that_uses_it_may_finish_and_no_other_may_begin() throws Exception {
        Future<UUID> running = threads.submit(this::saveSlowly);
        inside.await();
        Future<?> closing = threads.submit(() -> store.orders().close(LONG));
        awaitRefusal();
        goOn.countDown();
        UUID saved = running.get();
        closing.get();
        assertThat(count(saved)).isEqualTo(1);
    }

    @Test
    void a_transaction_that_takes_too_long_is_rolled_back() throws Exception {
        Future<UUID> running = threads.submit(this::saveSlowly);
        inside.await();
        store.orders().close(Duration.ofMillis(1));
        goOn.countDown();
        assertThatThrownBy(running::get).hasCauseInstanceOf(UnitClosedException.class);
        try (Store again = new Store(database.dataSource())) {
            again.transactions().required(store.tenant(), () -> {
                assertThat(again.orders()
                                .entityManager()
                                .createQuery("select o from Order o", Order.class)
                                .getResultList())
                        .isEmpty();
                return null;
            });
        }
    }

    @Test
    void the_other_units_go_on() {
        store.orders().close(LONG);
        store.run(() -> store.saveNote("still here"));
        assertThat(store.countNotes()).isEqualTo(1);
        assertThatThrownBy(() -> store.run(() -> {
                    store.saveNote("goes with the order");
                    store.saveOrder(order -> {});
                }))
                .isInstanceOf(UnitClosedException.class)
                .hasMessageContaining("orders");
        assertThat(store.countNotes()).isEqualTo(1);
    }

    @Test
    void nothing_of_it_is_left() throws Exception {
        Set<?> before = Set.copyOf(SessionManager.getManager().getSessions().keySet());
        WeakReference<ClassLoader> loader = useInLoaderOfItsOwn();
        assertThat(SessionManager.getManager().getSessions().keySet()).isEqualTo(before);
        while (loader.get() != null) {
            System.gc();
            Thread.onSpinWait();
        }
    }

    /** As after an update: the classes of the bundle come from a loader that nobody else knows. */
    private WeakReference<ClassLoader> useInLoaderOfItsOwn() throws Exception {
        URL classes = Order.class.getProtectionDomain().getCodeSource().getLocation();
        URLClassLoader loader = new ExampleLoader(classes);
        Class<?> type = loader.loadClass(Store.class.getName());
        assertThat(type).isNotSameAs(Store.class);
        try (AutoCloseable other =
                (AutoCloseable) type.getConstructor(javax.sql.DataSource.class).newInstance(database.dataSource())) {
            Runnable work = () -> {};
            type.getMethod("run", Runnable.class).invoke(other, work);
            assertThat(type.getMethod("countOrders").invoke(other)).isEqualTo(0L);
        }
        loader.close();
        return new WeakReference<>(loader);
    }

    private static final class ExampleLoader extends URLClassLoader {
        private static final String EXAMPLES = Order.class.getPackageName();

        ExampleLoader(URL classes) {
            super(new URL[] {classes}, Order.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null || !name.startsWith(EXAMPLES)) {
                    return loaded != null ? loaded : super.loadClass(name, resolve);
                }
                return findClass(name);
            }
        }
    }

    private UUID saveSlowly() {
        return store.transactions().required(store.tenant(), () -> {
            UUID id = store.saveOrder(order -> {});
            inside.countDown();
            try {
                goOn.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return id;
        });
    }

    private void awaitRefusal() {
        while (true) {
            try {
                store.run(() -> store.orders().entityManager());
            } catch (UnitClosedException e) {
                return;
            }
        }
    }

    private long count(UUID id) {
        try (Store again = new Store(database.dataSource())) {
            return again.transactions()
                    .required(
                            store.tenant(),
                            () -> again.orders()
                                    .entityManager()
                                    .createQuery("select count(o) from Order o where o.id = :id", Long.class)
                                    .setParameter("id", id)
                                    .getSingleResult());
        }
    }
}
