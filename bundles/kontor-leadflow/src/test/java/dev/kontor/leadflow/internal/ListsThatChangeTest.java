package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L24, L40: contacts that come in at the very moment the chosen lists change. */
@ParameterizedClass
@EnumSource(Database.class)
class ListsThatChangeTest {
    private static final long MOMENT_MILLIS = 1_000;

    @Parameter
    private Database database;

    private TestLeadflow flow;
    private ExecutorService threads;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        flow.close();
    }

    /** L24: whoever changes the lists waits for those that are coming in by the old ones, and decides for them too. */
    @Test
    void a_contact_that_comes_in_while_the_lists_change_is_judged_by_the_new_ones() throws Exception {
        UUID list = flow.list("Messe");
        ContactId albers = unknown("Albers");
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);

        Future<?> comesIn = threads.submit(() -> comeIn(albers, decided, changed));
        assertThat(decided.await(1, TimeUnit.MINUTES)).isTrue();
        flow.onlyLists(list);
        changed.countDown();
        comesIn.get();

        assertThat(flow.queue(flow.admin)).isEmpty();
    }

    /** L23: of two who set something for the first time at once, one does and the other is told so. */
    @Test
    void two_who_set_something_first_at_once_do_not_overwrite_each_other() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        LeadflowSetup before = flow.core.settings().get(flow.admin).orThrow();
        List<Future<Outcome<LeadflowSetup>>> changes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            changes.add(threads.submit(() -> {
                both.countDown();
                both.await();
                return flow.core.settings().change(flow.admin, before);
            }));
        }

        List<Refusal> refusals = new ArrayList<>();
        for (Future<Outcome<LeadflowSetup>> change : changes) {
            refusals.add(change.get().refusal());
        }
        assertThat(refusals).containsOnlyOnce((Refusal) null);
        assertThat(refusals).filteredOn(Objects::nonNull).singleElement().isInstanceOf(Refusal.Conflict.class);
        assertThat(flow.core.settings().get(flow.admin).orThrow().version()).isEqualTo(1);
    }

    /** One whose events are still on their way. */
    private ContactId unknown(String lastName) {
        return flow.contacts
                .contacts()
                .create(
                        flow.admin,
                        new ContactData(null, null, lastName, null, null, null, null, List.of()),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    /** Takes the contact in by the lists as they are, and commits only when they were changed, or that takes long. */
    @SuppressWarnings("unchecked") // the subscriber with this name hears of this type
    private void comeIn(ContactId contact, CountDownLatch decided, CountDownLatch changed) {
        EventSubscriber<ContactHappened> follower =
                (EventSubscriber<ContactHappened>) flow.core.subscriber("leadflow.contact-changed");
        flow.kontor
                .guard()
                .write(CallContext.system(flow.tenant.id()), LeadflowModule.WORK, caller -> {
                    follower.handle(happened(contact));
                    decided.countDown();
                    await(changed);
                    return Outcome.done();
                })
                .orThrow();
    }

    private static void await(CountDownLatch changed) {
        try {
            changed.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private EventEnvelope<ContactHappened> happened(ContactId contact) {
        Instant now = flow.kontor.clock().instant();
        return new EventEnvelope<>(
                new EventId(UUID.randomUUID()),
                flow.tenant.id(),
                ContactEvents.CHANGED,
                contact.toString(),
                now,
                now,
                flow.admin.user(),
                new ContactHappened(contact));
    }
}
