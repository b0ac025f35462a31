package dev.kontor.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** N3, P4, G4: a module that is off has no addresses in its tenant, whatever its resources do. */
class AModuleThatIsOffTest {

    private static final String THING = "/kontor/api/t/things/00000000-0000-0000-0000-000000000001";

    private final TestWeb web = TestWeb.on(Database.H2);
    private final AtomicInteger asked = new AtomicInteger();
    private TestTenant tenant;
    private Browser browser;

    @BeforeEach
    void aModuleThatAsksNobody() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        browser = web.browser(tenant.user("anna"));
        web.restModules().publish(new Things("t").answering(this::answer), null);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void its_addresses_say_so_until_it_is_on_again() {
        assertThat(browser.get(THING).statusCode()).isEqualTo(200);

        tenant.withoutModules(TestWeb.THINGS);
        HttpResponse<String> off = browser.get(THING);
        JsonNode problem = Browser.json(off);

        assertThat(off.statusCode()).isEqualTo(403);
        assertThat(problem.get("code").asText()).isEqualTo("module-disabled");
        assertThat(browser.get("/kontor/api/t/no-such-address").statusCode()).isEqualTo(403);
        assertThat(browser.post("/kontor/api/t/things", "{}").statusCode()).isEqualTo(403);
        assertThat(asked).hasValue(1);

        tenant.withModules(TestWeb.THINGS);
        assertThat(browser.get(THING).statusCode()).isEqualTo(200);
    }

    @Test
    void other_tenants_and_other_addresses_go_on() {
        Browser elsewhere =
                web.browser(web.kontor().tenant().withModules(TestWeb.THINGS).user("otto"));

        tenant.withoutModules(TestWeb.THINGS);

        assertThat(elsewhere.get(THING).statusCode()).isEqualTo(200);
        assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(200);
    }

    private Outcome<Things.Thing> answer(CallContext call) {
        asked.incrementAndGet();
        return Outcome.done(Things.thing(1));
    }
}
