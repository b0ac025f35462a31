package dev.kontor.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventDeliveries.DeliveryChanged;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A39, Q25: open pages hear of changes, their own ones only, each once, also after a gap. */
@ParameterizedClass
@EnumSource(Database.class)
class TheEventStreamTest {

    public record Changed(String name) {}

    private static final EventType<Changed> CHANGED = new EventType<>("things.changed", Changed.class);
    private static final String EVENTS = "/kontor/api/events";

    private final TestWeb web;
    private TestTenant tenant;
    private CallContext anna;

    TheEventStreamTest(Database database) {
        web = TestWeb.on(database);
    }

    @BeforeEach
    void aUser() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        anna = tenant.user("anna", TestWeb.READ, TestWeb.WRITE);
        web.kontor().deliverEvents(); // the switch itself is told to nobody
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void tells_that_something_happened_but_not_what() throws Exception {
        try (ListeningPage page = new ListeningPage(web.browser(anna), EVENTS)) {
            assertThat(page.next()).matches("retry: 2000 id: \\d+ event: hello data: \\{}");
            change(anna, "key-1");

            assertThat(page.next())
                    .matches("id: \\d+ event: change data: \\{\"type\":\"things.changed\",\"key\":\"key-1\"}|"
                            + "id: \\d+ event: change data: \\{\"key\":\"key-1\",\"type\":\"things.changed\"}");
        }
    }

    @Test
    void tells_nothing_of_another_tenant_or_of_modules_that_one_may_not_read() throws Exception {
        TestTenant elsewhere = web.kontor().tenant().withModules(TestWeb.THINGS);
        CallContext otto = elsewhere.user("otto", TestWeb.READ, TestWeb.WRITE);
        CallContext blind = tenant.user("blind");
        web.kontor().deliverEvents();
        try (ListeningPage annas = new ListeningPage(web.browser(anna), EVENTS);
                ListeningPage ottos = new ListeningPage(web.browser(otto), EVENTS);
                ListeningPage blinds = new ListeningPage(web.browser(blind), EVENTS)) {
            annas.next();
            ottos.next();
            blinds.next();

            change(otto, "ottos");
            change(anna, "annas");

            assertThat(annas.next()).contains("annas");
            assertThat(ottos.next()).contains("ottos");
            web.streams().modulesChanged();
            assertThat(annas.next()).contains("event: modules");
            assertThat(ottos.next()).contains("event: modules");
            assertThat(blinds.next()).contains("event: modules");
        }
    }

    /** N1: the page of the events that could not be handled is live. */
    @Test
    void tells_of_the_kernels_own_events_those_who_see_to_deliveries() throws Exception {
        CallContext operator = tenant.user("olga", KernelModule.EVENTS);
        try (ListeningPage annas = new ListeningPage(web.browser(anna), EVENTS);
                ListeningPage olgas = new ListeningPage(web.browser(operator), EVENTS)) {
            annas.next();
            olgas.next();

            raise(anna, EventDeliveries.CHANGED, "a.subscriber", new DeliveryChanged(new EventId(new UUID(0, 1)), "a"));
            change(anna, "annas");

            assertThat(olgas.next()).contains("kernel.delivery-changed", "a.subscriber");
            assertThat(annas.next()).contains("annas");
        }
    }

    @Test
    void a_page_that_was_away_hears_what_it_missed_and_nothing_twice() throws Exception {
        Browser browser = web.browser(anna);
        String position;
        try (ListeningPage page = new ListeningPage(browser, EVENTS)) {
            page.next();
            change(anna, "before");
            position = page.next().split(" ")[1];
        }
        change(anna, "missed-1");
        change(anna, "missed-2");

        for (String resume : List.of("header", "parameter")) {
            Browser back = resume.equals("header") ? browser.with("Last-Event-ID", position) : browser;
            String path = resume.equals("header") ? EVENTS : EVENTS + "?after=" + position;
            try (ListeningPage page = new ListeningPage(back, path)) {
                assertThat(page.next()).contains("id: " + position + " event: hello");
                assertThat(page.next()).contains("missed-1");
                assertThat(page.next()).contains("missed-2");
                change(anna, "after-" + resume);
                assertThat(page.next()).contains("after-" + resume);
            }
            change(anna, "nobody-hears");
            position = String.valueOf(web.kontor().feed().head());
            change(anna, "missed-1");
            change(anna, "missed-2");
        }
    }

    @Test
    void a_page_that_missed_too_much_loads_anew() throws Exception {
        Browser browser = web.browser(anna);
        change(anna, "first");
        String position = String.valueOf(web.kontor().feed().head());
        for (int i = 0; i < LiveStreams.MOST_MISSED; i++) {
            raise(anna, "missed-" + i);
        }
        web.kontor().deliverEvents();

        try (ListeningPage page = new ListeningPage(browser.with("Last-Event-ID", position), EVENTS)) {
            assertThat(page.next()).isEqualTo("id: " + web.kontor().feed().head() + " event: reset data: {}");
            change(anna, "next");
            assertThat(page.next()).contains("next");
        }
    }

    @Test
    void a_position_before_all_that_is_kept_means_to_load_anew() throws Exception {
        try (ListeningPage page = new ListeningPage(web.browser(anna).with("Last-Event-ID", "0"), EVENTS)) {
            assertThat(page.next()).contains("event: reset");
        }
    }

    @Test
    void a_position_that_is_none_is_400() {
        assertThat(web.browser(anna).get(EVENTS + "?after=x").statusCode()).isEqualTo(400);
        assertThat(web.browser(anna).get(EVENTS + "?after=-1").statusCode()).isEqualTo(400);
        assertThat(web.browser(anna)
                        .with("Last-Event-ID", "9".repeat(30))
                        .get(EVENTS)
                        .statusCode())
                .isEqualTo(400);
    }

    /** N3, P4: an open page hears at once that it has to look again, whatever its user may. */
    @Test
    void a_switch_is_told_at_once_and_only_in_its_tenant() throws Exception {
        TestTenant elsewhere = web.kontor().tenant().withModules(TestWeb.THINGS);
        CallContext otto = elsewhere.user("otto", TestWeb.READ, TestWeb.WRITE);
        CallContext blind = tenant.user("blind");
        web.kontor().deliverEvents();
        try (ListeningPage annas = new ListeningPage(web.browser(anna), EVENTS);
                ListeningPage blinds = new ListeningPage(web.browser(blind), EVENTS);
                ListeningPage ottos = new ListeningPage(web.browser(otto), EVENTS)) {
            annas.next();
            blinds.next();
            ottos.next();
            tenant.withoutModules(TestWeb.THINGS);
            change(otto, "ottos");

            assertThat(annas.next()).isEqualTo("event: switched data: {}");
            assertThat(blinds.next()).isEqualTo("event: switched data: {}");
            assertThat(ottos.next()).contains("ottos");
        }
    }

    @Test
    void says_goodbye_when_the_server_module_goes() throws Exception {
        try (ListeningPage page = new ListeningPage(web.browser(anna), EVENTS)) {
            page.next();

            web.streams().feedWent();

            assertThat(page.next()).isEqualTo("event: goodbye data: {}");
            assertThat(page.next()).isEqualTo(ListeningPage.END);
            assertThat(web.browser(anna).get(EVENTS).statusCode()).isEqualTo(503);
        }
        assertThat(web.streams().count()).isZero();

        web.streams().feedCame(web.kontor().feed());
        try (ListeningPage page = new ListeningPage(web.browser(anna), EVENTS)) {
            page.next();
            change(anna, "again");
            assertThat(page.next()).contains("again");
        }
    }

    @Test
    void a_heartbeat_keeps_it_open_and_ends_it_for_who_logged_out() throws Exception {
        Browser browser = web.browser(anna);
        try (ListeningPage page = new ListeningPage(browser, EVENTS)) {
            page.next();
            web.streams().beat();
            assertThat(page.next()).isEqualTo(":");

            browser.form("/kontor/logout", java.util.Map.of());
            web.streams().beat();

            assertThat(page.next()).isEqualTo(ListeningPage.END);
        }
    }

    @Test
    void an_inactive_user_hears_nothing_more() throws Exception {
        try (ListeningPage page = new ListeningPage(web.browser(anna), EVENTS)) {
            page.next();
            web.kontor()
                    .users()
                    .put(
                            tenant.id(),
                            new HostUser(anna.user(), "Anna", null, false, List.of(), Set.of("*"), null, null));
            change(tenant.user("otto", TestWeb.WRITE), "secret");
            web.streams().beat();

            assertThat(page.next()).isEqualTo(ListeningPage.END);
        }
    }

    private void change(CallContext user, String key) {
        raise(user, key);
        web.kontor().deliverEvents();
    }

    private void raise(CallContext user, String key) {
        raise(user, CHANGED, key, new Changed(key));
    }

    private <E> void raise(CallContext user, EventType<E> type, String key, E payload) {
        web.kontor()
                .guard()
                .write(user, TestWeb.WRITE, caller -> {
                    web.kontor()
                            .events()
                            .raise(caller, type, key, web.kontor().clock().instant(), payload);
                    return Outcome.done();
                })
                .orThrow();
    }
}
