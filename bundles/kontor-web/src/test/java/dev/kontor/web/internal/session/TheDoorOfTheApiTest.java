package dev.kontor.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import dev.kontor.web.internal.rest.Things;
import dev.kontor.web.token.ApiToken;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1: nobody calls a resource without being somebody, and nobody else's page calls it in their name. */
@ParameterizedClass
@EnumSource(Database.class)
class TheDoorOfTheApiTest {

    private final TestWeb web;
    private final AtomicInteger made = new AtomicInteger();
    private TestTenant tenant;
    private CallContext anna;

    TheDoorOfTheApiTest(Database database) {
        web = TestWeb.on(database);
        web.restModules()
                .publish(
                        new Things("t").creatingWith(call -> {
                            made.incrementAndGet();
                            return Outcome.done(Things.thing(1));
                        }),
                        null);
    }

    @BeforeEach
    void aUser() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        anna = tenant.user("anna");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void nobody_gets_401_everywhere() {
        Browser nobody = web.browser();
        for (String path : List.of(
                "/kontor/api/session",
                "/kontor/api/t/things",
                "/kontor/api/events",
                "/kontor/api/openapi.json",
                "/kontor/api/nothing")) {
            HttpResponse<String> answer = nobody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(Browser.json(answer).get("code").asText()).isEqualTo("unauthorized");
        }
        assertThat(nobody.post("/kontor/api/t/things", "{}").statusCode()).isEqualTo(401);
        assertThat(made).hasValue(0);
    }

    @Test
    void an_invented_cookie_or_token_is_nobody() {
        assertThat(web.browser()
                        .with("Cookie", "kontor_session=" + Secret.random().value())
                        .get("/kontor/api/session")
                        .statusCode())
                .isEqualTo(401);
        assertThat(web.browser()
                        .bearing(Secret.random().value())
                        .get("/kontor/api/session")
                        .statusCode())
                .isEqualTo(401);
        assertThat(web.browser(anna)
                        .with("Authorization", "Basic YW5uYTphbm5h")
                        .get("/kontor/api/session")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_change_without_the_sessions_csrf_token_is_refused() {
        Browser browser = web.browser(anna);
        String ofAnother = new Secret("another").csrf();
        for (String token : new String[] {null, "", "x", ofAnother}) {
            HttpResponse<String> answer = browser.with("X-Kontor-Csrf", token).post("/kontor/api/t/things", "{}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Browser.json(answer).get("code").asText()).isEqualTo("csrf");
        }
        assertThat(made).hasValue(0);

        assertThat(browser.post("/kontor/api/t/things", "{}").statusCode()).isEqualTo(201);
        assertThat(made).hasValue(1);
    }

    @Test
    void a_program_with_a_bearer_token_needs_none_and_acts_for_its_user() {
        Browser program = web.program(anna);

        assertThat(program.post("/kontor/api/t/things", "{}").statusCode()).isEqualTo(201);
        JsonNode caller = Browser.json(program.get("/kontor/api/t/things/caller"));
        assertThat(caller.get("tenant").asText()).isEqualTo(tenant.id().value());
        assertThat(caller.get("user").asText()).isEqualTo("anna");
        assertThat(caller.get("channel").asText()).isEqualTo("REST");
        assertThat(Browser.json(program.get("/kontor/api/session")).has("csrf")).isFalse();
    }

    @Test
    void a_page_acts_for_the_user_of_its_session() {
        JsonNode caller = Browser.json(web.browser(anna).get("/kontor/api/t/things/caller"));

        assertThat(caller.get("tenant").asText()).isEqualTo(tenant.id().value());
        assertThat(caller.get("channel").asText()).isEqualTo("PAGE");
    }

    @Test
    void a_token_ends_when_it_expires() {
        Browser program = web.program(anna);
        web.kontor().clock().advance(Duration.ofDays(1));

        assertThat(program.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_ends_when_it_is_revoked() {
        Browser program = web.program(anna);
        ApiToken token = web.tokens().list(tenant.system()).orThrow().get(0);

        web.tokens().revoke(tenant.system(), token.id()).orThrow();

        assertThat(program.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_an_inactive_user_is_nobody() {
        Browser program = web.program(anna);
        web.kontor()
                .users()
                .put(tenant.id(), new HostUser(anna.user(), "Anna", null, false, List.of(), Set.of(), null, null));

        assertThat(program.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void answers_are_not_kept_and_not_taken_for_anything_but_data() {
        HttpResponse<String> answer = web.browser(anna).get("/kontor/api/t/things");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
