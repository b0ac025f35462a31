package dev.kontor.leadflow.openai.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.outgoing.internal.CheckedHttp;
import dev.kontor.outgoing.internal.OutgoingSettings;
import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import dev.kontor.rules.SettingsForm;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L26, L27, N12: a server on this machine that speaks the protocol, and everything it may answer. */
class AskingAnEndpointTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String NOTE = "Hr. Sommer sagt zu, Vertrag an max@example.org";

    /** What the server does with a call. */
    @FunctionalInterface
    private interface Answering {
        void to(HttpExchange call) throws IOException;
    }

    @TempDir
    private Path folder;

    private final ObjectMapper json = KontorJson.strict();
    private HttpServer server;
    private CheckedHttp http;
    private OpenAiSettings settings;
    private OpenAiClassifier classifier;
    private volatile Answering answering;
    private volatile String sent;
    private volatile String authorization;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", call -> {
            authorization = call.getRequestHeaders().getFirst("Authorization");
            sent = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answering.to(call);
            call.close();
        });
        server.setExecutor(threads);
        server.start();
        int port = server.getAddress().getPort();
        allow("127.0.0.1:" + port);
        Path key = Files.writeString(folder.resolve("key"), "sk-very-secret\n");
        settings = new OpenAiSettings(URI.create("http://127.0.0.1:" + port + "/v1"), "gpt-test", key);
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        http.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void allow(String targets) {
        OutgoingSettings outgoing =
                new OutgoingSettings(OutgoingAddressPolicy.allowing(targets), Duration.ofMillis(500), 100_000);
        http = CheckedHttp.of(() -> outgoing);
        classifier = new OpenAiClassifier(http, () -> NOW, () -> settings);
    }

    @Test
    void an_answer_becomes_a_verdict() throws IOException {
        says("{\"outcome\":\"POSITIVE\",\"confidence\":0.93,\"words\":[\"sagt zu\",\"vertrag\",\"erfunden\",7,\"\"]}");
        assertThat(ask())
                .isEqualTo(new Verdict.Given(
                        NoteOutcome.POSITIVE,
                        0.93,
                        "openai/gpt-test",
                        List.of(new DecidingWord("sagt zu", 1), new DecidingWord("vertrag", 0.5))));
        assertThat(authorization).isEqualTo("Bearer sk-very-secret");
    }

    /** Names, addresses and what others were corrected to stay in the house. */
    @Test
    void only_the_words_about_the_call_are_sent() throws IOException {
        says("{\"outcome\":\"POSITIVE\",\"confidence\":1}");
        classifier
                .judge(TENANT, List.of(new CorrectedNote("Geheime Korrektur", NoteOutcome.NEGATIVE)))
                .of(NOTE);
        JsonNode question = json.readTree(sent);
        assertThat(question.at("/model").asText()).isEqualTo("gpt-test");
        assertThat(question.at("/messages/1/content").asText()).isEqualTo("Hr. … sagt zu, Vertrag an …");
        assertThat(sent).doesNotContain("Sommer", "max@", "acme", "Geheime", "sk-very-secret");
    }

    @Test
    void whatever_is_not_the_answer_is_garbage() throws IOException {
        for (String content : List.of(
                "",
                "POSITIVE",
                "{\"outcome\":\"POSITIVE\"}",
                "{\"outcome\":\"positive\",\"confidence\":0.5}",
                "{\"outcome\":\"GREAT\",\"confidence\":0.5}",
                "{\"outcome\":0,\"confidence\":0.5}",
                "{\"outcome\":\"POSITIVE\",\"confidence\":\"high\"}",
                "{\"outcome\":\"POSITIVE\",\"confidence\":1.5}",
                "{\"outcome\":\"POSITIVE\",\"confidence\":-1}",
                "{\"outcome\":\"POSITIVE\",\"confidence\":0.5} and more",
                "[]",
                "null",
                "```json\n{\"outcome\":\"POSITIVE\",\"confidence\":0.5}\n```")) {
            says(content);
            assertThat(ask()).as(content).isEqualTo(new Verdict.Later("garbage"));
        }
        for (String body : List.of("", "<html>", "{}", "{\"choices\":[]}", "{\"choices\":[{\"message\":{}}]}", "[1")) {
            answering = call -> answer(call, 200, body);
            assertThat(ask()).as(body).isEqualTo(new Verdict.Later("garbage"));
        }
    }

    @Test
    void too_many_calls_are_followed_by_the_rest_that_was_asked_for() {
        answering = call -> {
            call.getResponseHeaders().set("Retry-After", "120");
            answer(call, 429, "{\"error\":{\"message\":\"slow down\"}}");
        };
        assertThat(ask()).isEqualTo(new Verdict.Stop("rate-limited", Duration.ofMinutes(2)));
        answering = call -> {
            call.getResponseHeaders().set("Retry-After", "Mon, 2 Mar 2026 09:30:00 GMT");
            answer(call, 503, "");
        };
        assertThat(ask()).isEqualTo(new Verdict.Stop("unavailable", Duration.ofMinutes(30)));
        answering = call -> {
            call.getResponseHeaders().set("Retry-After", "soon");
            answer(call, 429, "");
        };
        assertThat(ask()).isEqualTo(new Verdict.Stop("rate-limited", null));
    }

    @Test
    void refusals_say_what_is_wrong() {
        Map<Integer, Verdict> refusals = Map.of(
                401, new Verdict.Stop("unauthorized", Duration.ofHours(1)),
                403, new Verdict.Stop("unauthorized", Duration.ofHours(1)),
                404, new Verdict.Stop("no-such-model", Duration.ofHours(1)),
                400, new Verdict.Later("refused"),
                500, new Verdict.Stop("unavailable", null));
        refusals.forEach((status, verdict) -> {
            answering = call -> answer(call, status, "{\"error\":{}}");
            assertThat(ask()).as("%s", status).isEqualTo(verdict);
        });
    }

    @Test
    void no_answer_and_half_of_one_are_tried_later() {
        answering = call -> await();
        assertThat(ask()).isEqualTo(new Verdict.Stop("time-out", null));
        answering = call -> {
            call.sendResponseHeaders(200, 1_000);
            call.getResponseBody().write('{');
            call.getResponseBody().flush();
            await();
        };
        assertThat(ask()).isInstanceOf(Verdict.Stop.class);
        answering = call -> {
            call.sendResponseHeaders(200, 0);
            try (OutputStream body = call.getResponseBody()) {
                body.write(new byte[200_000]);
            }
        };
        assertThat(ask()).isEqualTo(new Verdict.Stop("unreachable", null));
    }

    @Test
    void a_server_that_is_away_or_must_not_be_called_is_told() throws IOException {
        server.stop(0);
        assertThat(ask()).isEqualTo(new Verdict.Stop("unreachable", null));
        http.close();
        allow("");
        assertThat(ask()).isEqualTo(new Verdict.Stop("forbidden-address", Duration.ofHours(1)));
    }

    /** L27: whether the key is there is told, its value never. */
    @Test
    void without_address_model_or_key_it_says_so_and_sends_nothing() throws IOException {
        OpenAiSettings whole = settings;
        assertThat(classifier.problem(TENANT)).isEmpty();
        settings = new OpenAiSettings(null, "gpt-test", whole.keyFile());
        assertThat(classifier.problem(TENANT)).contains("not-configured");
        settings = new OpenAiSettings(whole.address(), null, whole.keyFile());
        assertThat(classifier.problem(TENANT)).contains("not-configured");
        settings = new OpenAiSettings(whole.address(), "gpt-test", null);
        assertThat(classifier.problem(TENANT)).contains("no-key");
        settings = new OpenAiSettings(whole.address(), "gpt-test", folder.resolve("nowhere"));
        assertThat(classifier.problem(TENANT)).contains("no-key");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        settings = new OpenAiSettings(whole.address(), "gpt-test", empty);
        assertThat(classifier.problem(TENANT)).contains("no-key");
        assertThat(ask()).isEqualTo(new Verdict.Stop("no-key", null));
        assertThat(sent).isNull();
        assertThat(whole.toString()).doesNotContain("sk-very-secret");
    }

    /** L27: each tenant can have a key of its own, which no other is asked with. */
    @Test
    void a_tenant_can_have_a_key_of_its_own() throws IOException {
        Path keys = folder.resolve("{tenant}.key");
        Files.writeString(folder.resolve(TENANT.value() + ".key"), "sk-of-this-tenant");
        settings = new OpenAiSettings(settings.address(), "gpt-test", keys);
        says("{\"outcome\":\"POSITIVE\",\"confidence\":0.9,\"words\":[]}");

        ask();

        assertThat(authorization).isEqualTo("Bearer sk-of-this-tenant");
        assertThat(classifier.problem(TENANT)).isEmpty();
        assertThat(classifier.problem(new TenantId("another"))).contains("no-key");
    }

    /** L23: an address that is none is not taken. */
    @Test
    void settings_that_make_no_sense_are_told() {
        for (Map<String, String> wrong : List.of(
                Map.of("address", "nowhere"),
                Map.of("address", "http://user:pass@example.org/v1"),
                Map.of("address", "https://example.org/v1?key=1"),
                Map.of("address", "http://exa mple"),
                Map.of("model", "m".repeat(61)),
                Map.of("key", "sk-in-clear"))) {
            SettingsForm form = new SettingsForm(wrong);
            OpenAiSettings.of(form);
            assertThat(form.problems()).as("%s", wrong).hasSize(1);
            assertThat(form.problems().toString()).doesNotContain("sk-in-clear", "pass");
        }
        SettingsForm good =
                new SettingsForm(Map.of("address", "https://example.org/v1/", "model", "m", "key.file", "k"));
        assertThat(OpenAiSettings.of(good))
                .isEqualTo(new OpenAiSettings(URI.create("https://example.org/v1"), "m", Path.of("k")));
        assertThat(good.problems()).isEmpty();
    }

    private Verdict ask() {
        return classifier.judge(TENANT, List.of()).of(NOTE);
    }

    private void says(String content) throws IOException {
        String body = json.writeValueAsString(Map.of(
                "id", "chatcmpl-1",
                "object", "chat.completion",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", content)))));
        answering = call -> answer(call, 200, body);
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
