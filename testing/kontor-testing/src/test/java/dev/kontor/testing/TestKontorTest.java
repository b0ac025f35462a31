package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fixture promises to the tests of features. */
@ParameterizedClass
@EnumSource(Database.class)
class TestKontorTest {

    public record Greeted(String whom) {}

    private static final ModuleId GREETINGS = new ModuleId("greetings");
    private static final Permission GREET = new Permission(GREETINGS, "greet");
    private static final EventType<Greeted> GREETED = new EventType<>("greetings.greeted", Greeted.class);

    private final TestKontor kontor;

    TestKontorTest(Database database) {
        kontor = TestKontor.on(database).start();
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void an_event_that_a_user_raised_reaches_the_subscriber_and_the_feed() throws Exception {
        TestTenant tenant = kontor.tenant().withModules(GREETINGS);
        CallContext anna = tenant.user("anna", List.of(new TeamId("sales")), GREET);
        List<EventEnvelope<Greeted>> handled = new ArrayList<>();
        kontor.subscribe(new EventSubscriber<Greeted>() {
            @Override
            public String name() {
                return "greetings.test";
            }

            @Override
            public ModuleId module() {
                return GREETINGS;
            }

            @Override
            public EventType<Greeted> type() {
                return GREETED;
            }

            @Override
            public void handle(EventEnvelope<Greeted> event) {
                handled.add(event);
            }
        });
        List<FeedEntry> seen = new ArrayList<>();
        try (AutoCloseable listening = kontor.feed().listen(seen::add)) {
            Outcome<Void> outcome = kontor.guard().write(anna, GREET, caller -> {
                kontor.events().raise(caller, GREETED, "world", kontor.clock().instant(), new Greeted("Welt 🌍"));
                return Outcome.done();
            });
            assertThat(outcome.isDone()).isTrue();
            kontor.deliverEvents();
        }
        assertThat(handled).hasSize(1);
        assertThat(handled.get(0).payload()).isEqualTo(new Greeted("Welt 🌍"));
        assertThat(handled.get(0).actor()).isEqualTo(new UserId("anna"));
        assertThat(handled.get(0).occurredAt()).isEqualTo(kontor.clock().instant());
        assertThat(seen).singleElement().satisfies(entry -> {
            assertThat(entry.tenant()).isEqualTo(tenant.id());
            assertThat(entry.type()).isEqualTo(GREETED.name());
        });
    }

    @Test
    void the_switch_of_a_module_is_audited() {
        TestTenant tenant = kontor.tenant().withModules(GREETINGS);
        List<AuditEntry> rows = kontor.audit()
                .list(tenant.user("otto", KernelModule.AUDIT), "module", "greetings", PageRequest.first())
                .orThrow()
                .items();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.record().action()).isEqualTo("kernel.module-switched");
            assertThat(row.record().changes().get("enabled").after()).isEqualTo("true");
        });
    }
}
