package dev.kontor.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Shell;
import dev.kontor.itests.rest.RestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two Karafs on one PostgreSQL take what happens outside and hand it to a subscriber of Kontor and two of the host, while
 * one of them gets another version of a module, and while one of them is killed. What was taken has had each effect once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoKarafsIT {

    private static final boolean FULL = "full".equals(System.getProperty("kontor.proof"));
    private static final int KILLS = FULL ? 10 : 1;
    private static final int AT_ONCE_SECONDS = FULL ? 60 : 3;
    private static final int AT_WORK = FULL ? 150 : 60;
    private static final int SOME = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private TwoKarafs karafs;

    @BeforeAll
    void both_are_there() throws Exception {
        karafs = new TwoKarafs();
    }

    @AfterAll
    void both_go() throws Exception {
        karafs.close();
    }

    /**
     * N10, P3, P7: on one of them contacts and their API go to a next version with a column and a field of an event more,
     * back to this one, and to the next again. Old and new at once for a minute with {@code -Dkontor.proof=full}.
     */
    @Test
    @Order(1)
    void old_and_new_work_at_once_and_nothing_is_lost_down_and_up_again() throws Exception {
        NextContacts next = NextContacts.in(folder);
        Customers customers = karafs.newCustomers();
        List<String> everybodys = new CopyOnWriteArrayList<>();
        String token = token(customers);
        Entering old = new Entering(new RestClient(karafs.one()::url, token), "old", everybodys);
        Entering replaced = new Entering(new RestClient(karafs.other()::url, token), "before", everybodys);
        Telling telling = new Telling(karafs.nodes(), customers);
        telling.begin();
        old.begin();
        replaced.begin();

        update(karafs.other(), next.nextApi(), next.nextCore(), replaced, "next");
        TimeUnit.SECONDS.sleep(AT_ONCE_SECONDS);
        update(karafs.other(), next.api(), next.core(), replaced, "down");
        TimeUnit.SECONDS.sleep(AT_ONCE_SECONDS / 3);
        update(karafs.other(), next.nextApi(), next.nextCore(), replaced, "up");

        old.end();
        replaced.end();
        long taken = telling.end();
        customers.awaitAllHandled(PATIENCE);
        customers.assertCalls(taken);
        assertContacts(customers, old, replaced);
        assertThat(Stream.of(old.surprises(), replaced.surprises(), telling.surprises())
                        .flatMap(List::stream))
                .isEmpty();
        System.out.printf(
                "Two versions on two Karafs, %d s at once: %d contacts by this one, %d by the next, %d while it was down, %d"
                        + " changes, %d calls; %d told again, %d called again%n",
                AT_ONCE_SECONDS,
                old.created().size(),
                replaced.created("next") + replaced.created("up"),
                replaced.created("down"),
                old.changed() + replaced.changed(),
                taken,
                telling.again(),
                old.unavailable() + replaced.unavailable());
    }

    /** N1, P3, P7: one of them is killed in the middle, with {@code kill -9}; ten times, in turn, with {@code full}. */
    @Test
    @Order(2)
    void when_one_is_killed_nothing_is_lost_or_done_twice() throws Exception {
        Customers customers = karafs.newCustomers();
        Telling telling = new Telling(karafs.nodes(), customers);
        telling.begin();
        for (int kill = 0; kill < KILLS; kill++) {
            KarafNode victim = karafs.nodes().get(kill % 2);
            awaitMore(telling);
            victim.kill();
            awaitMore(telling);
            if (kill + 1 < KILLS) {
                victim.start();
                victim.awaitReady();
            }
        }
        long taken = telling.end();
        customers.awaitAllHandled(PATIENCE);
        customers.assertCalls(taken);
        customers.assertContacts(Customers.KNOWN);
        assertThat(telling.surprises()).isEmpty();
        System.out.printf(
                "Two Karafs, %d kills: %d taken, %d times told again, nothing lost, nothing twice%n",
                KILLS, taken, telling.again());
    }

    private static void awaitMore(Telling telling) {
        long before = telling.taken();
        Awaitility.await("more that is taken").atMost(PATIENCE).until(() -> telling.taken() > before + AT_WORK);
    }

    private String token(Customers customers) {
        try (Shell shell = karafs.one().shell()) {
            String tenant = " --tenant " + customers.tenant();
            shell.run("kontor:user-create" + tenant + " --login anna --role admin anna Anna");
            return shell.run("kontor:token-create" + tenant + " anna load").strip();
        }
    }

    /** As an administrator does it; returns when contacts are created there in the other version. */
    private static void update(KarafNode node, Path api, Path core, Entering at, String phase) {
        at.phase("between");
        try (Shell shell = node.shell()) {
            shell.run("bundle:update kontor-contacts-api " + api.toUri());
            shell.run("bundle:update kontor-contacts " + core.toUri());
            shell.run("bundle:refresh kontor-contacts-api kontor-contacts");
            Awaitility.await("contacts in the other version")
                    .atMost(PATIENCE)
                    .until(() -> shell.attempt("kontor:contact-list --help").status() == 0);
        }
        at.phase(phase);
        Awaitility.await("contacts of " + phase).atMost(PATIENCE).until(() -> at.created(phase) >= SOME);
    }

    private static void assertContacts(Customers customers, Entering old, Entering replaced) {
        List<String> created = Stream.of(old, replaced)
                .flatMap(entering -> entering.created().stream())
                .toList();
        customers.assertContacts(created.size() + Customers.KNOWN);
        customers.assertOnceEach(created.size(), "last_name", "contacts_contact", "last_name <> 'Vogt'");
        assertThat(customers.count("select sum(version - 1) from contacts_contact where tenant_id = ?"))
                .as("changes")
                .isEqualTo(old.changed() + replaced.changed());
        long ofNext = replaced.created("next") + replaced.created("up");
        customers.assertOnceEach(
                ofNext, "id", "contacts_contact", "nickname is not null and last_name not like 'between%'");
        customers.assertOnceEach(
                ofNext, "id", "contacts_contact", "nickname is not null and last_name similar to '(next|up)%'");
        assertThat(customers.count("select count(*) from kernel_event where tenant_id = ?"
                        + " and type = 'contacts.contact-created' and payload like '%nickname%'"))
                .as("events of the next version")
                .isGreaterThanOrEqualTo(ofNext);
    }
}
