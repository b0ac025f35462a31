package dev.kontor.together.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.CallContext;
import dev.kontor.testing.NextContactsSources;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N10, P7, Q44: contacts in this version and in a next one, which has a column and a field of an event more, on one
 * database: at once under load, down again, up again. Nothing is lost. Under load as long as
 * {@code -Dkontor.versions.seconds} says.
 */
@ParameterizedClass
@EnumSource(Database.class)
class TwoVersionsAtOnceTest {

    private static final int SECONDS = Integer.getInteger("kontor.versions.seconds", 4);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<UUID> byThis = ConcurrentHashMap.newKeySet();
    private final Set<UUID> byNext = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> heardByThis = new HashMap<>();
    private final Map<UUID, String> heardByNext = new HashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private NextContacts next;
    private TestKontor kontor;
    private CallContext anna;

    @BeforeEach
    void start() throws Exception {
        next = NextContacts.in(folder);
        kontor = TestKontor.on(database).unit("contacts", "db/contacts").start();
        TestTenant tenant = kontor.tenant().withModules(ContactsModule.ID);
        anna = tenant.admin();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        kontor.close();
    }

    @Test
    void old_and_new_work_at_once_and_nothing_is_lost_down_and_up_again() throws Exception {
        ContactsNode old = new ContactsOfThisVersion(kontor);
        for (int i = 0; i < 20; i++) {
            byThis.add(old.create(anna, "before " + i));
        }

        bothUnderLoad(old);
        UUID ofNext = byNext.iterator().next();
        onlyThis(old, ofNext);
        upAgain(ofNext);

        old.heard().forEach((contact, told) -> heardByThis.merge(contact, told, String::concat));
        List<UUID> written = Stream.concat(byThis.stream(), byNext.stream()).toList();
        assertThat(old.all(anna)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(Stream.concat(heardByThis.keySet().stream(), heardByNext.keySet().stream()))
                .as("who was heard of, once each")
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(nicknames().keySet()).containsExactlyInAnyOrderElementsOf(byNext);
        assertThat(nicknames().values()).containsOnly(NextContactsSources.NEW_VALUE);
        eachVersionReadsTheEventsOfTheOther();
        System.out.printf(
                "%s: %d contacts by this version and %d by the next, %d changes, %d events of the next read by this one"
                        + " and %d the other way, %d s at once, nothing lost%n",
                database,
                byThis.size(),
                byNext.size(),
                changes.get(),
                heardByThis.keySet().stream().filter(byNext::contains).count(),
                heardByNext.keySet().stream().filter(byThis::contains).count(),
                SECONDS);
    }

    /**
     * The next version starts, and changes the tables, while this one works; on H2 just before: H2 takes a table away for
     * an instant when it gets a column, but there all is one process, in which a bundle is updated while it is stopped.
     */
    private void bothUnderLoad(ContactsNode old) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Future<?>> working = new ArrayList<>();
        if (database == Database.POSTGRESQL) {
            working.add(threads.submit(() -> work(old, byThis, end)));
        }
        try (TestKontor nextNode = kontor.anotherNode(next.version())) {
            ContactsNode other = next.on(nextNode);
            if (working.isEmpty()) {
                working.add(threads.submit(() -> work(old, byThis, end)));
            }
            working.add(threads.submit(() -> work(other, byNext, end)));
            assertThat(end.await(SECONDS, TimeUnit.SECONDS)).isFalse();
            end.countDown();
            for (Future<?> each : working) {
                each.get(60, TimeUnit.SECONDS);
            }
            assertThat(other.all(anna)).isEqualTo(old.all(anna));
            awaitEvents(old, other);
            heardByNext.putAll(other.heard());
        }
    }

    /** Down: this version alone reads and changes what the next one wrote, and its last event. */
    private void onlyThis(ContactsNode old, UUID ofNext) throws InterruptedException {
        byThis.add(old.create(anna, "down"));
        assertThat(old.change(anna, ofNext, "changed by this version")).isTrue();
        await(() -> old.heard().size() + heardByNext.size() == byThis.size() + byNext.size());
    }

    private void upAgain(UUID ofNext) throws Exception {
        try (TestKontor nextNode = kontor.anotherNode(next.version())) {
            ContactsNode other = next.on(nextNode);
            assertThat(other.read(anna, ofNext)).endsWith(", changed by this version");
            byNext.add(other.create(anna, "up"));
            await(this::isEverythingDelivered);
            other.heard().forEach((contact, told) -> heardByNext.merge(contact, told, String::concat));
        }
    }

    private Void work(ContactsNode node, Set<UUID> mine, CountDownLatch end) {
        while (end.getCount() > 0) {
            mine.add(node.create(anna, "contact " + mine.size()));
            List<UUID> all = Stream.concat(byThis.stream(), byNext.stream()).toList();
            UUID any = all.get(ThreadLocalRandom.current().nextInt(all.size()));
            if (node.change(anna, any, "job " + mine.size())) {
                changes.incrementAndGet();
            }
        }
        return null;
    }

    private void eachVersionReadsTheEventsOfTheOther() {
        assertThat(heardByThis.keySet())
                .as("events of the next, read by this one")
                .containsAnyElementsOf(byNext);
        assertThat(heardByNext.keySet())
                .as("events of this one, read by the next")
                .containsAnyElementsOf(byThis);
        heardByNext.forEach((contact, told) -> assertThat(told)
                .endsWith("nickname=" + (byNext.contains(contact) ? NextContactsSources.NEW_VALUE : null) + "]"));
        assertThat(heardByThis.values()).allMatch(told -> !told.contains("nickname") && !told.contains(" and "));
    }

    private void awaitEvents(ContactsNode... nodes) throws InterruptedException {
        await(() -> Stream.of(nodes).mapToInt(node -> node.heard().size()).sum() == byThis.size() + byNext.size());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isEverythingDelivered() {
        return query("select event_id from kernel_delivery where tenant_id = ? and state <> 'DONE'", 1)
                .isEmpty();
    }

    private Map<UUID, String> nicknames() {
        return query("select id, nickname from contacts_contact where tenant_id = ? and nickname is not null", 2);
    }

    private Map<UUID, String> query(String sql, int column) {
        Map<UUID, String> found = new HashMap<>();
        try (Connection connection = kontor.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, anna.tenant().value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getString(column));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
