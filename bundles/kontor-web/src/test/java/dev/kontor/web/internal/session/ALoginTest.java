package dev.kontor.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.PageRequest;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form by which one gets in, and everybody who must not. */
class ALoginTest {

    private final TestWeb web = TestWeb.on(Database.H2);
    private TestTenant tenant;

    @BeforeEach
    void aUser() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        tenant.user("anna");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_form_is_german_or_english_as_the_browser_asks() {
        assertThat(web.browser()
                        .with("Accept-Language", "de-DE,en;q=0.5")
                        .get("/kontor/login")
                        .body())
                .contains("<html lang=\"de\">", "Benutzername");
        assertThat(web.browser()
                        .with("Accept-Language", "fr,en;q=0.5")
                        .get("/kontor/login")
                        .body())
                .contains("<html lang=\"en\">", "User name");
        assertThat(web.browser().get("/kontor/login").body()).contains("<html lang=\"en\">");
    }

    @Test
    void the_form_needs_no_script_and_may_run_none() {
        HttpResponse<String> form = web.browser().get("/kontor/login");

        assertThat(form.body()).doesNotContain("<script");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'self'", "base-uri 'none'");
    }

    @Test
    void a_wrong_password_is_told_as_an_unknown_user_is() {
        HttpResponse<String> wrong = login(Map.of("login", "anna", "password", "wrong"));
        HttpResponse<String> unknown = login(Map.of("login", "nobody", "password", "wrong"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("User name or password is wrong.", "value=\"anna\"");
        assertThat(unknown.body().replace("nobody", "anna")).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_login_without_an_account_is_told_so() {
        HttpResponse<String> answer = login(Map.of("login", "stranger", "password", "stranger"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("There is no Kontor account");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void who_works_for_several_tenants_chooses_one() {
        TestTenant second = web.kontor().tenant();
        second.user("anna");

        HttpResponse<String> choice = login(Map.of("login", "anna", "password", "anna"));
        assertThat(choice.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(choice.body()).contains(tenant.id().value(), second.id().value());

        HttpResponse<String> chosen = login(Map.of(
                "login", "anna", "password", "anna", "tenant", second.id().value()));
        assertThat(chosen.statusCode()).isEqualTo(303);
        Browser browser = web.browser().with("Cookie", Browser.cookie(chosen));
        assertThat(Browser.json(browser.get("/kontor/api/session"))
                        .at("/tenant/id")
                        .asText())
                .isEqualTo(second.id().value());
    }

    @Test
    void a_tenant_of_others_can_not_be_chosen() {
        TestTenant others = web.kontor().tenant();
        others.user("otto");

        HttpResponse<String> answer = login(Map.of(
                "login", "anna", "password", "anna", "tenant", others.id().value()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void what_was_typed_is_shown_as_text() {
        HttpResponse<String> answer =
                login(Map.of("login", "\"><script>alert(1)</script>", "password", "x", "next", "/kontor/\"><b>"));

        assertThat(answer.body()).doesNotContain("<script", "<b>").contains("&lt;script&gt;");
    }

    @Test
    void a_form_on_another_site_is_refused() {
        Browser foreign = web.browser().with("Sec-Fetch-Site", "cross-site");
        Browser old = web.browser().with("Origin", "https://evil.example");
        for (Browser browser : new Browser[] {foreign, old}) {
            HttpResponse<String> answer = browser.form("/kontor/login", Map.of("login", "anna", "password", "anna"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        String own = "http://" + web.uri("/").getAuthority();
        assertThat(web.browser()
                        .with("Origin", own)
                        .form("/kontor/login", Map.of("login", "anna", "password", "anna"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void guessing_gets_slower_and_slower_also_for_the_right_password() {
        for (int i = 0; i < LoginThrottle.FREE_PER_LOGIN; i++) {
            assertThat(login(Map.of("login", "anna", "password", "guess" + i)).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> closed = login(Map.of("login", "anna", "password", "anna"));
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
        assertThat(pauses()).as("once, however often it is tried").isEqualTo(1);

        web.kontor().clock().advance(Duration.ofSeconds(2));
        assertThat(login(Map.of("login", "anna", "password", "anna")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void mistakes_and_names_that_nobody_has_leave_no_trace() {
        for (int i = 1; i < LoginThrottle.FREE_PER_LOGIN; i++) {
            login(Map.of("login", "anna", "password", "mistake" + i));
        }
        for (int i = 0; i < LoginThrottle.FREE_PER_LOGIN + 2; i++) {
            login(Map.of("login", "nobody", "password", "guess" + i));
        }

        assertThat(pauses()).isZero();
    }

    private long pauses() {
        return web
                .kontor()
                .audit()
                .list(CallContext.system(tenant.id()), "user", "anna", PageRequest.first())
                .orThrow()
                .items()
                .stream()
                .filter(entry -> "web.login-paused".equals(entry.record().action()))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/kontor/../other",
                "/kontor//evil.example",
                "/kontor/%2e%2e/other",
                "/kontorx",
                "/other",
                "javascript:alert(1)",
                "/kontor/a\r\nSet-Cookie: x=y",
                "/kontor/a\u0000b",
                "/kontor/#/x",
                "/kontor/api/session",
                "/kontor/logout",
                ""
            })
    void leads_nowhere_but_to_our_pages(String next) {
        HttpResponse<String> answer = login(Map.of("login", "anna", "password", "anna", "next", next));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/kontor/");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kontor", "/kontor/", "/kontor/contacts/1?tab=x&y=%C3%A4", "/kontor/apiary"})
    void leads_back_to_the_page_that_was_wanted(String next) {
        HttpResponse<String> answer = login(Map.of("login", "anna", "password", "anna", "next", next));

        assertThat(answer.headers().firstValue("Location")).hasValue(next);
    }

    @Test
    void a_new_login_ends_the_session_before() {
        CallContext anna = tenant.user("anna");
        Browser before = web.browser(anna);

        assertThat(before.form("/kontor/login", Map.of("login", "anna", "password", "anna"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(before.get("/kontor/api/session").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> login(Map<String, String> fields) {
        return web.browser().form("/kontor/login", fields);
    }
}
