package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N5, A28: what becomes of a dispatch when something breaks in the middle. */
@ParameterizedClass
@EnumSource(Database.class)
class DoubtTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox post;
    private CallContext anna;
    private ContactEntry entry;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        post = new PostBox(SendingWay.EMAIL);
        messaging.transports.add(post);
        anna = messaging.writer("anna");
        entry = messaging.mail(anna, "Angebot", "Guten Tag");
        messaging.send(anna, entry, SendingWay.EMAIL);
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W12: what is queued goes out by itself, and is brought to its end when the module stops. */
    @Test
    void what_is_queued_goes_out_by_itself() throws InterruptedException {
        CountDownLatch out = new CountDownLatch(1);
        post.behaviour = (message, handover) -> {
            out.countDown();
            return post.take(message, handover);
        };
        messaging.core.start();
        assertThat(out.await(60, TimeUnit.SECONDS)).isTrue();
        messaging.core.close();
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
    }

    /** N5: what broke before the handover goes out later, under the Message-ID it always had. */
    @Test
    void what_fails_before_the_handover_is_sent_later() {
        String id = messaging.dispatch(entry.id()).messageId();
        post.behaviour = (message, handover) -> {
            throw new IllegalStateException("cable pulled");
        };
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.QUEUED);
        assertThat(messaging.core.outbox().sendDue()).isZero();

        post.behaviour = post::take;
        messaging.kontor.clock().advance(Duration.ofMinutes(1));
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
        assertThat(post.taken)
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo(id).endsWith("@hagedorn.example"));
    }

    /** N5: what broke after it is in doubt: nothing sends it again but a person. */
    @Test
    void what_fails_after_the_handover_is_in_doubt_until_somebody_decides() {
        post.behaviour = (message, handover) -> {
            handover.pass();
            throw new IllegalStateException("no answer");
        };
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.IN_DOUBT);
        messaging.kontor.clock().advance(Duration.ofDays(2));
        assertThat(messaging.core.outbox().sendDue()).isZero();
        assertThat(messaging
                        .core
                        .sending()
                        .send(anna, entry.id(), entry.version(), SendingWay.EMAIL, List.of())
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);

        post.behaviour = post::take;
        Dispatch doubtful = messaging.dispatch(entry.id());
        assertThat(settle(doubtful, Settlement.SEND_AGAIN)).isEqualTo(DispatchStatus.QUEUED);
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
        assertThat(post.taken)
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo(doubtful.messageId()));
        assertThat(messaging
                        .core
                        .sending()
                        .settle(anna, doubtful.id(), Settlement.MARK_SENT)
                        .refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("not-in-doubt"));
    }

    /** N5: "als gesendet markieren" makes it as if the answer had come. */
    @Test
    void somebody_marks_it_as_sent() {
        post.behaviour = (message, handover) -> {
            handover.pass();
            return new Transmission.Doubtful("no-answer", null);
        };
        messaging.core.outbox().sendDue();
        assertThat(settle(messaging.dispatch(entry.id()), Settlement.MARK_SENT)).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.core.outbox().sendDue()).isZero();
    }

    /** N5: a node that is overtaken while it prepares must not hand over any more; the other one's message goes out. */
    @Test
    void of_two_nodes_only_one_hands_over() {
        List<Exception> told = new ArrayList<>();
        try (TestKontor other = messaging.kontor.anotherNode();
                MessagingCore second = messaging.core(other)) {
            post.behaviour = (message, handover) -> {
                post.behaviour = post::take;
                messaging.kontor.clock().advance(MessagingCore.LEASE.plusSeconds(1));
                second.outbox().sendDue();
                try {
                    handover.pass();
                } catch (RefusedException overtaken) {
                    told.add(overtaken);
                    throw overtaken;
                }
                post.taken.add(message);
                return new Transmission.Taken("second copy");
            };
            messaging.core.outbox().sendDue();
        }
        assertThat(told).hasSize(1);
        assertThat(post.taken).hasSize(1);
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.dispatch(entry.id()).attempts()).isEqualTo(2);
    }

    /** N5: an answer that comes after the lease still settles the doubt. */
    @Test
    void a_late_answer_settles_the_doubt() {
        post.behaviour = (message, handover) -> {
            handover.pass();
            messaging.kontor.clock().advance(MessagingCore.LEASE.plusSeconds(1));
            messaging.core.outbox().sendDue();
            assertThat(status()).isEqualTo(DispatchStatus.IN_DOUBT);
            return new Transmission.Taken("late");
        };
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
    }

    /** A28: temporary refusals are tried again with growing pauses, then it has failed and can be sent anew. */
    @Test
    void what_is_refused_again_and_again_fails_and_says_why() {
        post.behaviour = (message, handover) -> new Transmission.Postponed("busy", "451 try later");
        int tries = 0;
        while (status() == DispatchStatus.QUEUED && tries < 20) {
            messaging.core.outbox().sendDue();
            messaging.kontor.clock().advance(Duration.ofHours(2));
            tries++;
        }
        Dispatch failed = messaging.dispatch(entry.id());
        assertThat(failed.status()).isEqualTo(DispatchStatus.FAILED);
        assertThat(failed.steps().get(failed.steps().size() - 1).detail()).isEqualTo("451 try later");
        post.behaviour = post::take;
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
    }

    /** A28: of a service that asks to be left alone, nobody wants anything before. */
    @Test
    void a_service_is_left_alone_as_long_as_it_asks_for() {
        post.behaviour = (message, handover) -> new Transmission.Postponed("not-now", null, Duration.ofHours(3));
        assertThat(messaging.core.outbox().sendDue()).isEqualTo(1);
        messaging.kontor.clock().advance(Duration.ofHours(2));
        assertThat(messaging.core.outbox().sendDue()).isZero();
        messaging.kontor.clock().advance(Duration.ofHours(1));
        post.behaviour = (message, handover) -> new Transmission.Postponed("not-now", null, Duration.ofSeconds(-9));
        assertThat(messaging.core.outbox().sendDue()).isEqualTo(1);
        assertThat(messaging.core.outbox().sendDue()).isZero();
    }

    /** G2: another tenant's dispatch isn't there. */
    @Test
    void another_tenants_dispatch_can_not_be_settled() {
        TenantId other =
                messaging.kontor.tenant().withModules(MessagingModule.ID).id();
        assertThat(messaging
                        .core
                        .sending()
                        .settle(
                                CallContext.system(other),
                                messaging.dispatch(entry.id()).id(),
                                Settlement.MARK_SENT)
                        .refusal())
                .isEqualTo(new Refusal.NotFound("dispatch"));
    }

    private DispatchStatus settle(Dispatch dispatch, Settlement settlement) {
        return messaging
                .core
                .sending()
                .settle(anna, dispatch.id(), settlement)
                .orThrow()
                .status();
    }

    private DispatchStatus status() {
        return messaging.dispatch(entry.id()).status();
    }
}
