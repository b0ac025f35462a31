package dev.kontor.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1: who is logged in, how long, and what ends it. */
@ParameterizedClass
@EnumSource(Database.class)
class ASessionTest {

    private final TestWeb web;
    private TestTenant tenant;
    private CallContext anna;

    ASessionTest(Database database) {
        web = TestWeb.on(database);
    }

    @BeforeEach
    void aUser() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        anna = tenant.user("anna", TestWeb.READ);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void tells_who_is_logged_in_and_what_they_may_do() {
        HttpResponse<String> answer = web.browser(anna).get("/kontor/api/session");

        JsonNode session = Browser.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(session.at("/user/id").asText()).isEqualTo("anna");
        assertThat(session.at("/user/displayName").asText()).isEqualTo("Anna");
        assertThat(session.at("/user/locale").asText()).startsWith("de");
        assertThat(session.at("/user/zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(session.at("/tenant/id").asText()).isEqualTo(tenant.id().value());
        assertThat(session.at("/permissions").toString()).isEqualTo("[\"things.read\"]");
        assertThat(session.at("/csrf").asText()).hasSize(64);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void all_rights_are_those_of_the_modules_that_are_there_and_on() {
        web.describe(TestWeb.THINGS, TestWeb.READ, TestWeb.WRITE);

        assertThat(permissions(web.browser(tenant.admin()))).isEqualTo("[\"things.read\",\"things.write\"]");

        tenant.withoutModules(TestWeb.THINGS);
        assertThat(permissions(web.browser(tenant.admin()))).isEqualTo("[]");
    }

    @Test
    void its_cookie_is_for_this_server_only_and_out_of_reach_of_scripts() {
        HttpResponse<String> answer = web.browser().form("/kontor/login", Map.of("login", "anna", "password", "anna"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("kontor_session=[A-Za-z0-9_-]{43}; Path=/kontor; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Location")).hasValue("/kontor/");
    }

    @Test
    void is_stored_as_a_hash_only() throws Exception {
        HttpResponse<String> answer = web.browser().form("/kontor/login", Map.of("login", "anna", "password", "anna"));
        String secret = Browser.cookie(answer).substring("kontor_session=".length());

        try (Connection connection = web.kontor().dataSource().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select token_hash from web_session where tenant_id = ?")) {
            query.setString(1, tenant.id().value());
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(new Secret(secret).hash()).isNotEqualTo(secret);
        }
    }

    @Test
    void lasts_over_a_restart() {
        Browser browser = web.browser(anna);

        TestWeb restarted = web.restarted();
        assertThat(browser.at(restarted).get("/kontor/api/session").statusCode())
                .isEqualTo(200);
    }

    @Test
    void ends_when_nothing_was_asked_for_eight_hours() {
        Browser browser = web.browser(anna);
        web.kontor().clock().advance(Duration.ofHours(8).plusSeconds(1));

        assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void is_kept_alive_by_requests_but_not_for_ever() {
        Browser browser = web.browser(anna);
        for (int hours = 0; hours < 7 * 24 - 7; hours += 7) {
            web.kontor().clock().advance(Duration.ofHours(7));
            assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(200);
        }
        web.kontor().clock().advance(Duration.ofHours(7).plusSeconds(1));

        assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void ends_by_logout() {
        Browser browser = web.browser(anna);

        HttpResponse<String> answer = browser.form("/kontor/logout", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void is_not_ended_by_somebody_elses_form() {
        Browser browser = web.browser(anna);

        HttpResponse<String> answer = browser.with("X-Kontor-Csrf", null).form("/kontor/logout", Map.of("csrf", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/kontor/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void an_inactive_user_is_out_at_the_next_call() {
        Browser browser = web.browser(anna);
        web.kontor()
                .users()
                .put(tenant.id(), new HostUser(anna.user(), "Anna", null, false, List.of(), Set.of("*"), null, null));

        HttpResponse<String> answer = browser.get("/kontor/api/session");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.json(answer).get("code").asText()).isEqualTo("unauthorized");
    }

    @Test
    void remembers_the_chosen_language_also_for_the_next_login() {
        Browser browser = web.browser(anna);
        assertThat(language(browser)).startsWith("de");

        assertThat(browser.put("/kontor/api/session/language", "{\"locale\":\"en\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(language(web.browser(anna))).isEqualTo("en");

        assertThat(browser.put("/kontor/api/session/language", "{\"locale\":\"de\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(language(browser)).isEqualTo("de");
    }

    @Test
    void knows_no_other_language() {
        HttpResponse<String> answer = web.browser(anna).put("/kontor/api/session/language", "{\"locale\":\"fr\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.json(answer).at("/problems/0/field").asText()).isEqualTo("locale");
    }

    private static String language(Browser browser) {
        return Browser.json(browser.get("/kontor/api/session"))
                .at("/user/locale")
                .asText();
    }

    private static String permissions(Browser browser) {
        return Browser.json(browser.get("/kontor/api/session"))
                .at("/permissions")
                .toString();
    }
}
