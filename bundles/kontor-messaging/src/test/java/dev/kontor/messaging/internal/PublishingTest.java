package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.PublishedEntry;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** 002, Kontakteintrag veröffentlichen. */
@ParameterizedClass
@EnumSource(Database.class)
class PublishingTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private CallContext anna;
    private CallContext portal;
    private ContactId customer;
    private CaseRef serviceCall;
    private CaseRef ticket;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        anna = messaging.writer("anna", MessagingModule.PUBLISH);
        portal = messaging.tenant.user("portal", MessagingModule.PORTAL);
        customer = messaging.contact("Albers");
        serviceCall = messaging.cases.put(messaging.tenant.id(), "1", "SERVICE_CALL", customer);
        ticket = messaging.cases.put(messaging.tenant.id(), "2", "TICKET", customer);
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W28, W29: customers see what is published of their own service call, and nothing else. */
    @Test
    void a_customer_sees_the_published_entries_of_their_own_call() {
        ContactEntry shown = created(serviceCall, false);
        created(serviceCall, false);
        assertThat(publish(shown, true).orThrow().published()).isTrue();
        assertThat(seen(serviceCall, customer)).containsExactly(shown.id());
        assertThat(messaging
                        .core
                        .published()
                        .ofCase(portal, serviceCall, messaging.contact("Brandt"), PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("case"));
        assertThat(publish(shown, false).orThrow().published()).isFalse();
        assertThat(seen(serviceCall, customer)).isEmpty();
    }

    /** W28, W30: each rule is named by the refusal. */
    @Test
    void the_rule_that_forbids_it_is_named() {
        assertThat(reason(created(ticket, false))).isEqualTo("main-case");
        assertThat(reason(created(null, false))).isEqualTo("main-case");
        assertThat(reason(draft(serviceCall, false))).isEqualTo("status");
        assertThat(reason(created(serviceCall, true))).isEqualTo("private");
    }

    /** W30, W66: it is taken back when the rule doesn't hold any more, whatever broke it. */
    @Test
    void a_publication_ends_with_its_rule() {
        ContactEntry moved = published();
        assertThat(change(moved, ticket, false).published()).isFalse();
        ContactEntry hidden = published();
        assertThat(change(hidden, serviceCall, true).published()).isFalse();
        ContactEntry unfinished = published();
        assertThat(messaging
                        .core
                        .entries()
                        .move(anna, unfinished.id(), EntryStatus.DRAFT)
                        .orThrow()
                        .published())
                .isFalse();
        ContactEntry stays = published();
        assertThat(change(stays, serviceCall, false).published()).isTrue();
        assertThat(messaging
                        .core
                        .entries()
                        .move(anna, stays.id(), EntryStatus.DONE)
                        .orThrow()
                        .published())
                .isTrue();
    }

    /** W28: what became another kind of case at the host isn't shown from that moment on. */
    @Test
    void a_case_that_is_no_service_call_any_more_shows_nothing() {
        published();
        messaging.cases.put(messaging.tenant.id(), "1", "TICKET", customer);
        assertThat(messaging
                        .core
                        .published()
                        .ofCase(portal, serviceCall, customer, PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("case"));
    }

    /** W73, Q41: two clicks that ask for the same end in it; without the right nobody publishes. */
    @Test
    void two_clicks_at_once_end_in_what_both_asked_for() throws Exception {
        ContactEntry entry = created(serviceCall, false);
        Callable<Outcome<ContactEntry>> click = () -> publish(entry, true);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        List<Boolean> published = new ArrayList<>();
        try {
            for (Future<Outcome<ContactEntry>> done : clicks.invokeAll(List.of(click, click))) {
                published.add(done.get().orThrow().published());
            }
        } finally {
            clicks.shutdown();
        }
        assertThat(published).containsExactly(true, true);
        assertThat(messaging
                        .core
                        .entries()
                        .publish(messaging.writer("ben"), entry.id(), false)
                        .refusal())
                .isEqualTo(new Refusal.Forbidden("messaging.publish"));
    }

    private ContactEntry published() {
        return publish(created(serviceCall, false), true).orThrow();
    }

    private ContactEntry created(CaseRef mainCase, boolean privateEntry) {
        return messaging
                .core
                .entries()
                .move(anna, draft(mainCase, privateEntry).id(), EntryStatus.CREATED)
                .orThrow();
    }

    private ContactEntry draft(CaseRef mainCase, boolean privateEntry) {
        return messaging
                .core
                .entries()
                .create(anna, data(mainCase, privateEntry))
                .orThrow();
    }

    private static EntryData data(CaseRef mainCase, boolean privateEntry) {
        return new EntryData("Störung", "Wir kommen", false, null, null, null, mainCase, privateEntry, null);
    }

    private ContactEntry change(ContactEntry entry, CaseRef mainCase, boolean privateEntry) {
        return messaging
                .core
                .entries()
                .change(anna, entry.id(), entry.version(), data(mainCase, privateEntry))
                .orThrow();
    }

    private Outcome<ContactEntry> publish(ContactEntry entry, boolean wished) {
        return messaging.core.entries().publish(anna, entry.id(), wished);
    }

    private String reason(ContactEntry entry) {
        return ((Refusal.Conflict) publish(entry, true).refusal()).reason();
    }

    private List<Object> seen(CaseRef id, ContactId who) {
        Slice<PublishedEntry> seen = messaging
                .core
                .published()
                .ofCase(portal, id, who, PageRequest.first())
                .orThrow();
        return new ArrayList<>(seen.items().stream().map(PublishedEntry::id).toList());
    }
}
