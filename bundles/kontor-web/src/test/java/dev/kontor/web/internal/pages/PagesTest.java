package dev.kontor.web.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P1, G4: the shell, its files, and what modules hang into it. */
class PagesTest {

    private final TestWeb web = TestWeb.on(Database.H2);
    private TestTenant tenant;
    private CallContext anna;

    @BeforeEach
    void aUser() {
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        anna = tenant.user("anna", TestWeb.READ);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kontor/", "/kontor/contacts", "/kontor/contacts/1/timeline?type=mail"})
    void every_page_is_the_shell_under_a_strict_policy(String path) {
        HttpResponse<String> page =
                web.browser(anna).with("Accept-Language", "de").get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"de\">", "src=\"/kontor/ui/shell/app.js\"");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void who_is_not_logged_in_is_sent_there_and_back() {
        HttpResponse<String> answer = web.browser().get("/kontor/contacts/1?tab=x&y=%C3%A4");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/kontor/login?next=%2Fkontor%2Fcontacts%2F1%3Ftab%3Dx%26y%3D%25C3%25A4");
    }

    @Test
    void everything_the_import_map_names_is_there() {
        String page = web.browser(anna).get("/kontor/").body();
        Matcher map =
                Pattern.compile("importmap\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(map.find()).isTrue();
        JsonNode imports = Browser.json(map.group(1)).get("imports");
        assertThat(imports.size()).isGreaterThan(5);
        imports.forEach(target -> {
            if (!target.asText().endsWith("/")) {
                HttpResponse<String> script = web.browser().get(target.asText());
                assertThat(script.statusCode()).as(target.asText()).isEqualTo(200);
                assertThat(script.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/javascript");
            }
        });
        assertThat(web.browser().get("/kontor/lib/lit/directives/repeat.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_file_that_did_not_change_is_not_sent_again() {
        HttpResponse<String> first = web.browser().get("/kontor/lib/lit/index.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = web.browser().with("If-None-Match", tag).get("/kontor/lib/lit/index.js");

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kontor/ui/shell/../../META-INF/persistence.xml",
                "/kontor/ui/shell/%2e%2e/META-INF/persistence.xml",
                "/kontor/ui/shell/..%2fMETA-INF%2fpersistence.xml",
                "/kontor/ui/shell/%5c..%5cx.js",
                "/kontor/ui/../OSGI-INF/blueprint/web.xml",
                "/kontor/lib/../db/web/V001__web.sql",
                "/kontor/lib/lit/../../../pages/app.js",
                "/kontor/ui/shell//app.js",
                "/kontor/ui/shell/.hidden.js",
                "/kontor/ui/shell/",
                "/kontor/ui/shell",
                "/kontor/ui/nothing/app.js",
                "/kontor/ui/shell/nothing.js",
            })
    void nothing_else_of_a_bundle_can_be_read(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches(Pattern.compile("HTTP/1.1 (404|400|303) .*", Pattern.DOTALL));
        assertThat(answer).doesNotContain("persistence-unit", "<blueprint", "create table", "customElements");
    }

    /** N1, G7: the shell alone is there, as for a moment when the bundle is updated. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /kontor/alone/api/events", "POST /kontor/alone/api/things", "GET /kontor/alone/login"})
    void a_page_is_never_taken_for_the_answer_of_what_is_away(String request) throws Exception {
        String answer = raw(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 503").contains("Retry-After: ").doesNotContain("<html");
    }

    @Test
    void a_header_can_not_be_made_by_an_address() throws Exception {
        String answer = raw("GET /kontor/a%0d%0aSet-Cookie:%20x=y?b%0d%0aX-Evil:%201 HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("\r\nSet-Cookie", "\r\nX-Evil");
    }

    @Test
    void a_module_fills_the_navigation_for_who_may_use_it() {
        publish();
        JsonNode session = session(anna);

        assertThat(session.get("navigation").toString())
                .isEqualTo(
                        "[{\"route\":\"things\",\"labelDe\":\"Dinge\",\"labelEn\":\"Things\",\"order\":10,\"group\":\"WORK\"},"
                                + "{\"route\":\"figures\",\"labelDe\":\"Zahlen\",\"labelEn\":\"Figures\",\"order\":20,"
                                + "\"group\":\"FIGURES\",\"icon\":\"figures\"}]");
        assertThat(session.get("pages").toString())
                .isEqualTo("[{\"name\":\"things\",\"script\":\"/kontor/ui/things/things.js\"}]");

        assertThat(session(tenant.user("otto")).get("navigation").findValuesAsText("route"))
                .containsExactly("figures");
    }

    @Test
    void a_module_that_is_off_or_gone_is_not_shown() {
        PageModule module = publish();
        tenant.withoutModules(TestWeb.THINGS);
        assertThat(session(anna).get("pages").toString()).isEqualTo("[]");

        tenant.withModules(TestWeb.THINGS);
        assertThat(session(anna).get("pages").size()).isEqualTo(1);

        web.pageModules().withdraw(module);
        assertThat(session(anna).get("pages").toString()).isEqualTo("[]");
    }

    private JsonNode session(CallContext user) {
        return Browser.json(web.browser(user).get("/kontor/api/session"));
    }

    private PageModule publish() {
        PageModule module = new PageModule() {
            @Override
            public String name() {
                return "things";
            }

            @Override
            public ModuleId module() {
                return TestWeb.THINGS;
            }

            @Override
            public String script() {
                return "things.js";
            }

            @Override
            public List<NavigationEntry> navigation() {
                return List.of(
                        new NavigationEntry("figures", "Zahlen", "Figures", 20, null)
                                .in(NavigationGroup.FIGURES, "figures"),
                        new NavigationEntry("things", "Dinge", "Things", 10, "things.read"),
                        new NavigationEntry("secret", "Geheim", "Secret", 5, "things.secret"));
            }
        };
        web.pageModules().publish(module, new TestWeb.ClassPathFiles("pages"));
        return module;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", web.uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
