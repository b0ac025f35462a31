package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.MessageOutlet;
import dev.kontor.host.UserMessage;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.testing.databases.Database;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W70: the host's own way to notify users tells of internal messages; whatever the host does, the message is there. */
@ParameterizedClass
@EnumSource(Database.class)
class HostIsToldTest {
    private static final UserId BEN = new UserId("ben");

    /** What the host took for a user. */
    private record Told(TenantId tenant, UserId user, UserMessage message) {}

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private CallContext anna;
    private CallContext ben;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        messaging.kontor.subscribe(messaging.core.hostTelling());
        anna = messaging.writer("anna");
        ben = messaging.writer("ben");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W70, W20: each user among the recipients, each sending by a key of its own, with the way to the entry. */
    @Test
    void the_host_is_told_of_each_sending() {
        bring(this::take);
        messaging.writer("cem");
        ContactEntry entry = messaging.entry(
                anna,
                "Bitte anrufen",
                "Frau Albers wartet",
                Recipient.user(RecipientRole.TO, BEN),
                Recipient.user(RecipientRole.BCC, new UserId("cem")),
                Recipient.user(RecipientRole.NONE, new UserId("admin")));
        messaging.send(anna, entry, SendingWay.MESSAGE);
        messaging.kontor.clock().advance(Duration.ofSeconds(1));
        messaging.send(anna, entry, SendingWay.MESSAGE);
        messaging.kontor.deliverEvents();
        assertThat(told).hasSize(4).allSatisfy(one -> {
            assertThat(one.tenant()).isEqualTo(messaging.tenant.id());
            assertThat(one.message().subject()).isEqualTo("Bitte anrufen");
            assertThat(one.message().text()).isEqualTo("Interne Nachricht von Anna");
            assertThat(one.message().link()).isEqualTo(URI.create("/kontor/entries/" + entry.id()));
        });
        assertThat(told).extracting(Told::user).containsOnly(BEN, new UserId("cem"));
        assertThat(told.stream().map(one -> one.message().key()).distinct()).hasSize(4);
        assertThat(inbox()).extracting(message -> message.id().toString()).containsAll(keysOf(BEN));
    }

    /** W70, G3: without a subject, and with one that is longer than a host takes. */
    @Test
    void a_subject_fits_what_a_host_takes() {
        bring(this::take);
        send("😀".repeat(300));
        messaging.kontor.deliverEvents();
        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.message().subject()).isEqualTo("😀".repeat(200)));
    }

    /** W70, P8: a host that brings no way out misses nothing: the message waits on Kontor's pages. */
    @Test
    void without_a_host_that_tells_the_inbox_has_it() {
        send("Bitte anrufen");
        messaging.kontor.deliverEvents();
        assertThat(inbox()).hasSize(1);
        bring(this::take);
        messaging.kontor.clock().advance(Duration.ofHours(1));
        messaging.kontor.deliverEvents();
        assertThat(told).isEmpty();
    }

    /** W70, P8, G7: what a host can't take now it is told later, by the same key; sending waits for nothing. */
    @Test
    void a_host_that_fails_or_hangs_is_told_later() {
        CountDownLatch released = new CountDownLatch(1);
        List<String> tried = new CopyOnWriteArrayList<>();
        bring((tenant, to, message) -> {
            tried.add(message.key());
            if (tried.size() == 1) {
                throw new IllegalStateException("broken");
            }
            if (tried.size() == 2) {
                await(released);
            }
            return take(tenant, to, message);
        });
        send("Bitte anrufen");
        assertThat(inbox()).hasSize(1);
        assertThat(tried).isEmpty();
        for (int attempt = 0; attempt < 3; attempt++) {
            messaging.kontor.deliverEvents();
            messaging.kontor.clock().advance(Duration.ofHours(1));
        }
        released.countDown();
        assertThat(tried)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(keysOf(BEN).get(0));
    }

    /** W70: a host that doesn't know the user says no once; what was read meanwhile is no news. */
    @Test
    void who_has_read_it_is_not_told_and_a_no_is_final() {
        bring((tenant, to, message) -> !take(tenant, to, message));
        send("Erste");
        messaging.kontor.deliverEvents();
        messaging.kontor.clock().advance(Duration.ofHours(1));
        messaging.kontor.deliverEvents();
        assertThat(told).hasSize(1);
        send("Zweite");
        messaging.core.messages().read(ben, inbox().get(0).id()).orThrow();
        messaging.kontor.deliverEvents();
        assertThat(told).hasSize(1);
    }

    private void bring(MessageOutlet outlet) {
        messaging.kontor.bring(MessageOutlet.class, outlet);
    }

    private boolean take(TenantId tenant, UserId user, UserMessage message) {
        told.add(new Told(tenant, user, message));
        return true;
    }

    private void send(String matchcode) {
        messaging.kontor.clock().advance(Duration.ofSeconds(1));
        ContactEntry entry = messaging.entry(anna, matchcode, "x", Recipient.user(RecipientRole.TO, BEN));
        messaging.send(anna, entry, SendingWay.MESSAGE);
    }

    private List<InternalMessage> inbox() {
        return messaging
                .core
                .messages()
                .inbox(ben, PageRequest.first())
                .orThrow()
                .items();
    }

    private List<String> keysOf(UserId user) {
        return told.stream()
                .filter(one -> one.user().equals(user))
                .map(one -> one.message().key())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
