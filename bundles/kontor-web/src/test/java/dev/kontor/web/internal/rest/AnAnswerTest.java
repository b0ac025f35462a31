package dev.kontor.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G1–G7 at the edge: each outcome and each mistake of a client has one status, and never says more than it should. */
class AnAnswerTest {

    private static final String ONE = "/kontor/api/t/things/00000000-0000-0000-0000-000000000001";
    private static TestWeb web;
    private static Browser browser;
    private Things things;

    @BeforeAll
    static void start() {
        web = TestWeb.on(Database.H2);
        CallContext anna = web.kontor().tenant().withModules(TestWeb.THINGS).user("anna");
        browser = web.browser(anna);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @BeforeEach
    void publish() {
        things = new Things("t");
        web.restModules().publish(things, null);
    }

    @AfterEach
    void withdraw() {
        web.restModules().withdraw(things);
    }

    @Test
    void done_is_200_with_the_value_and_its_version() {
        HttpResponse<String> answer = browser.get(ONE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Browser.json(answer))
                .isEqualTo(Browser.json("{\"id\":\"00000000-0000-0000-0000-000000000001\",\"name\":\"Größe 💡\","
                        + "\"since\":\"2026-01-02T03:04:05Z\",\"count\":3,\"version\":7}"));
    }

    @Test
    void what_was_made_is_201_and_says_where_it_is() {
        HttpResponse<String> answer = browser.post("/kontor/api/t/things", "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(
                        "/kontor/api/t/things/" + Browser.json(answer).get("id").asText());
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void nothing_to_say_is_204() {
        HttpResponse<String> answer = browser.send("DELETE", ONE, null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_slice_has_items_and_where_to_go_on() {
        JsonNode slice = Browser.json(browser.get("/kontor/api/t/things?size=2&cursor=abc&from=2026-01-01T00:00:00Z"));

        assertThat(slice.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(slice.at("/next").asText()).isEqualTo("abc");
        assertThat(Browser.json(browser.get("/kontor/api/t/things")).has("next"))
                .isFalse();
    }

    @Test
    void each_refusal_has_its_status() {
        Map<Refusal, Integer> expected = Map.of(
                new Refusal.Unauthorized("no"),
                401,
                new Refusal.Forbidden("things.read"),
                403,
                new Refusal.ModuleDisabled("things"),
                403,
                new Refusal.NotFound("thing"),
                404,
                Refusal.Conflict.stale(9),
                409,
                new Refusal.Validation(List.of(new FieldProblem("name", "too-long", Map.of("max", "5")))),
                422,
                new Refusal.Unavailable("contacts"),
                503);
        expected.forEach((refusal, status) -> {
            things.answering(call -> Outcome.refused(refusal));

            HttpResponse<String> answer = browser.get(ONE);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = Browser.json(answer);
            assertThat(problem.get("code").asText()).isEqualTo(refusal.code());
            assertThat(problem.get("type").asText()).isEqualTo("urn:kontor:problem:" + refusal.code());
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("detail").asText()).isEqualTo(refusal.detail());
        });
    }

    @Test
    void a_refusal_says_what_a_client_needs() {
        things.answering(call -> Outcome.refused(Refusal.Conflict.stale(9)));
        assertThat(Browser.json(browser.get(ONE)).toString())
                .contains("\"reason\":\"stale-version\"", "\"currentVersion\":9");

        things.answering(call -> Outcome.refused(new Refusal.Forbidden("things.read")));
        assertThat(Browser.json(browser.get(ONE)).get("permission").asText()).isEqualTo("things.read");

        things.answering(call -> Outcome.refused(new Refusal.Unavailable("contacts")));
        assertThat(browser.get(ONE).headers().firstValue("Retry-After")).isPresent();

        things.answering(call -> Outcome.refused(
                new Refusal.Validation(List.of(new FieldProblem("name", "too-long", Map.of("max", "5"))))));
        assertThat(Browser.json(browser.get(ONE)).get("problems").toString())
                .isEqualTo("[{\"field\":\"name\",\"code\":\"too-long\",\"params\":{\"max\":\"5\"}}]");
    }

    @Test
    void a_thrown_refusal_is_one_too() {
        assertThat(browser.get("/kontor/api/t/things/thrown").statusCode()).isEqualTo(404);
    }

    @Test
    void a_fault_is_500_with_a_reference_and_nothing_else() {
        HttpResponse<String> answer = browser.get("/kontor/api/t/things/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Browser.json(answer).get("reference").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("secret", "dev.kontor", "Exception");
    }

    @Test
    void a_fault_of_the_kernel_keeps_its_reference() {
        things.answering(call -> {
            throw new KontorFault("unexpected", "ref-1", new IllegalStateException("secret"));
        });

        HttpResponse<String> answer = browser.get(ONE);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Browser.json(answer).get("reference").asText()).isEqualTo("ref-1");
    }

    @Test
    void a_document_has_its_own_headers_and_its_refusal_none_of_them() {
        HttpResponse<String> document = browser.get("/kontor/api/t/things/document");
        assertThat(document.body()).isEqualTo("<p>hi");
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(document.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");

        things.answering(call -> Outcome.refused(new Refusal.NotFound("thing")));
        HttpResponse<String> refused = browser.get("/kontor/api/t/things/document");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":             | ",
                "not json               | ",
                "[]                     | ",
                "\"text\"               | ",
                "{\"nme\":\"x\",\"count\":1,\"version\":1} | nme",
                "{\"count\":\"3\"}      | count",
                "{\"count\":null}       | count",
                "{\"count\":1.5}        | count",
                "{\"id\":\"1\"}         | id",
                "{\"since\":\"now\"}    | since",
                "{\"parts\":[{\"name\":\"a\"},{\"name\":{}}]} | parts[1].name",
                "{\"name\":\"a\",\"name\":\"b\"} | ",
                "{} {}                  | ",
            })
    void a_body_that_is_not_what_is_expected_is_400(String body, String field) {
        HttpResponse<String> answer = browser.with("If-Match", "\"7\"").put(ONE, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Browser.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo("bad-request");
        if (field != null) {
            assertThat(problem.at("/problems/0/field").asText()).isEqualTo(field);
        }
        assertThat(answer.body()).doesNotContain("dev.kontor", "Exception", "jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null"})
    void no_body_where_one_is_expected_is_400(String body) {
        assertThat(browser.with("If-Match", "\"7\"").put(ONE, body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_over_one_mebibyte_is_413() {
        String body = "{\"name\":\"" + "x".repeat(JsonBodies.LIMIT) + "\"}";

        HttpResponse<String> answer = browser.with("If-Match", "\"7\"").put(ONE, body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Browser.json(answer).get("code").asText()).isEqualTo("too-large");
    }

    @Test
    void a_raw_body_is_the_features_matter() {
        HttpResponse<String> answer = browser.with("Content-Type", "application/octet-stream")
                .send("POST", "/kontor/api/t/things/raw", "x".repeat(3 * JsonBodies.LIMIT));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Browser.json(answer).get("bytes").asInt()).isEqualTo(3 * JsonBodies.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "/kontor/api/t/things/not-a-uuid, 404",
        "/kontor/api/t/things/0-0-0-0-1, 404",
        "/kontor/api/t/nothing, 404",
        "/kontor/api/t, 404",
        "/kontor/api/nothing, 404",
        "/kontor/api/, 404",
        "/kontor/api/t/things?size=x, 400",
        "/kontor/api/t/things?from=yesterday, 400",
        "/kontor/api/t/things?colour=red, 400",
    })
    void an_address_that_says_nothing_is_a_problem_document(String path, int status) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_wrong_method_is_405_and_says_which_are_right() {
        HttpResponse<String> answer = browser.post(ONE, "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "PUT");
        assertThat(Browser.json(answer).get("code").asText()).isEqualTo("method-not-allowed");
    }

    @Test
    void a_type_that_is_not_read_or_written_here_is_415_or_406() {
        assertThat(browser.with("Content-Type", "text/plain")
                        .send("POST", "/kontor/api/t/things", "x")
                        .statusCode())
                .isEqualTo(415);
        assertThat(browser.with("Accept", "image/png").get(ONE).statusCode()).isEqualTo(406);
    }

    /** G5 */
    @Test
    void a_change_names_the_version_it_is_based_on() {
        HttpResponse<String> done = browser.with("If-Match", "\"7\"").put(ONE, "{\"count\":1,\"version\":7}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("ETag")).hasValue("\"8\"");

        HttpResponse<String> stale = browser.with("If-Match", "\"6\"").put(ONE, "{\"count\":1,\"version\":6}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Browser.json(stale).get("currentVersion").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"00\"", "\"-1\"", "\"9999999999999999999\"", "\"x\""})
    void a_version_that_is_none_is_422(String ifMatch) {
        HttpResponse<String> answer = browser.with("If-Match", ifMatch).put(ONE, "{\"count\":1,\"version\":7}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.json(answer).get("problems").toString())
                .isEqualTo("[{\"field\":\"If-Match\",\"code\":\"malformed\",\"params\":{}}]");
    }

    @Test
    void no_version_is_422() {
        HttpResponse<String> answer = browser.put(ONE, "{\"count\":1,\"version\":7}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.json(answer).at("/problems/0/code").asText()).isEqualTo("required");
    }
}
