package dev.kontor.sms.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.outgoing.internal.CheckedHttp;
import dev.kontor.outgoing.internal.OutgoingSettings;
import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import dev.kontor.rules.SettingsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** W14, W17, N5: a gateway on this machine, and everything it may answer. */
@Timeout(60)
class TextMessagesOverAGatewayTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final OutgoingMessage MESSAGE = new OutgoingMessage(
            TENANT,
            "019cadf1-0000-7000-8000-000000000001",
            NOW,
            new Address(null, "Anna"),
            List.of(),
            "+49431555018",
            "Termin",
            "Grüße & bis 9:00",
            null);

    @TempDir
    private Path folder;

    private final AtomicInteger passed = new AtomicInteger();
    private final Map<String, String> configuration = new HashMap<>();
    private GatewayServer server;
    private CheckedHttp http;

    @BeforeEach
    void start() throws IOException {
        server = new GatewayServer();
        configuration.put("address", "http://" + server.target() + "/v1/messages");
        configuration.put(
                "key.file",
                Files.writeString(folder.resolve("key"), "sk-very-secret\n").toString());
        allow(server.target());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        http.close();
    }

    private void allow(String targets) {
        OutgoingSettings outgoing =
                new OutgoingSettings(OutgoingAddressPolicy.allowing(targets), Duration.ofMillis(500), 100_000);
        http = CheckedHttp.of(() -> outgoing);
    }

    private SmsGateway gateway() {
        SettingsForm form = new SettingsForm(configuration);
        SmsSettings settings = SmsSettings.of(form);
        assertThat(form.problems()).isEmpty();
        return new SmsGateway(http, () -> NOW, () -> settings);
    }

    private Transmission carry() {
        return gateway().carry(MESSAGE, passed::incrementAndGet);
    }

    @Test
    void a_message_goes_out_as_json() throws IOException {
        configuration.putAll(Map.of(
                "field.sender", "from",
                "field.id", "reference",
                "sender", "Hagedorn",
                "answer.reference", "/messages/0/id"));
        server.says(201, "{\"messages\":[{\"id\":4711}]}");
        assertThat(carry()).isEqualTo(new Transmission.Taken("4711"));
        assertThat(server.calls).singleElement().satisfies(call -> {
            assertThat(call.header("Authorization")).isEqualTo("Bearer sk-very-secret");
            JsonNode body = KontorJson.strict().readTree(call.body());
            assertThat(body.at("/to").asText()).isEqualTo("+49431555018");
            assertThat(body.at("/text").asText()).isEqualTo("Grüße & bis 9:00");
            assertThat(body.at("/from").asText()).isEqualTo("Hagedorn");
            assertThat(body.at("/reference").asText()).isEqualTo(MESSAGE.id());
            assertThat(body).hasSize(4);
        });
        assertThat(passed).hasValue(1);
    }

    @Test
    void a_message_goes_out_as_a_form() {
        configuration.putAll(
                Map.of("format", "form", "field.number", "To", "field.text", "Body", "key.header", "X-Api-Key: {key}"));
        assertThat(carry()).isEqualTo(new Transmission.Taken(null));
        assertThat(server.calls).singleElement().satisfies(call -> {
            assertThat(call.header("X-api-key")).isEqualTo("sk-very-secret");
            assertThat(call.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(call.body()).isEqualTo("To=%2B49431555018&Body=Gr%C3%BC%C3%9Fe+%26+bis+9%3A00");
        });
    }

    /** Nothing went out: it failed, or is tried later. */
    @Test
    void what_the_gateway_refuses_is_no_doubt() {
        server.says(422, "{\"error\":\"no such\\nnumber\"}");
        assertThat(carry()).isEqualTo(new Transmission.Refused("refused", "HTTP 422 {\"error\":\"no such\\nnumber\"}"));
        server.says(400, "");
        assertThat(carry()).isEqualTo(new Transmission.Refused("refused", "HTTP 400"));
        server.says(401, "no");
        assertThat(carry()).isEqualTo(new Transmission.Postponed("login", null));
        server.says(404, "no");
        assertThat(carry()).isEqualTo(new Transmission.Postponed("no-service", "HTTP 404"));
    }

    @Test
    void a_gateway_that_has_had_enough_is_left_alone_as_long_as_it_asks_for() {
        for (String wait : List.of("120", "Mon, 2 Mar 2026 09:02:00 GMT")) {
            server.answering = call -> {
                call.getResponseHeaders().set("Retry-After", wait);
                GatewayServer.answer(call, 429, "");
            };
            assertThat(carry()).isEqualTo(new Transmission.Postponed("not-now", "HTTP 429", Duration.ofMinutes(2)));
        }
        server.answering = call -> {
            call.getResponseHeaders().set("Retry-After", "soon");
            GatewayServer.answer(call, 503, "");
        };
        assertThat(carry()).isEqualTo(new Transmission.Postponed("not-now", "HTTP 503", null));
    }

    /** N5: it has got the message, and nobody knows what it did with it. */
    @Test
    void no_answer_half_of_one_and_a_fault_are_doubt() {
        server.saysNothing();
        assertThat(carry()).isEqualTo(new Transmission.Doubtful("time-out", null));
        server.answering = call -> {};
        assertThat(carry()).isEqualTo(new Transmission.Doubtful("no-answer", null));
        server.answering = call -> {
            call.sendResponseHeaders(200, 1_000);
            call.getResponseBody().write('{');
            call.getResponseBody().flush();
        };
        assertThat(carry()).isInstanceOf(Transmission.Doubtful.class);
        server.says(500, "oops");
        assertThat(carry()).isEqualTo(new Transmission.Doubtful("fault", "HTTP 500"));
        server.says(504, "");
        assertThat(carry()).isEqualTo(new Transmission.Doubtful("fault", "HTTP 504"));
        assertThat(server.calls).hasSize(5);
    }

    @Test
    void a_success_that_says_nothing_of_what_was_agreed_is_doubt() {
        configuration.putAll(Map.of("answer.reference", "/messages/0/id", "answer.taken", "/success = 100"));
        server.says(200, "{\"success\":\"100\",\"messages\":[{\"id\":\"m-1\"}]}");
        assertThat(carry()).isEqualTo(new Transmission.Taken("m-1"));
        server.says(200, "{\"success\":\"900\"}");
        assertThat(carry()).isEqualTo(new Transmission.Refused("refused", "900"));
        for (String garbage : List.of(
                "",
                "<html>Login</html>",
                "null",
                "[]",
                "{}",
                "{\"success\":[100]}",
                "{\"success\":100}",
                "{\"success\":100,\"messages\":[{\"id\":\" \"}]}",
                "{\"success\":100,\"messages\":[{\"id\":{}}]}")) {
            server.says(200, garbage);
            assertThat(carry()).as(garbage).isEqualTo(new Transmission.Doubtful("garbage", null));
        }
    }

    /** A message is given to nobody whom the administrator didn't name. */
    @Test
    void a_redirect_is_not_followed() {
        server.answering = call -> {
            call.getResponseHeaders().set("Location", "http://" + server.target() + "/elsewhere");
            GatewayServer.answer(call, 307, "");
        };
        assertThat(carry()).isEqualTo(new Transmission.Postponed("redirected", "HTTP 307"));
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void what_never_reached_the_gateway_is_tried_later() throws IOException {
        http.close();
        allow("");
        assertThat(carry()).isEqualTo(new Transmission.Postponed("forbidden-address", null));
        http.close();
        allow(server.target());
        server.close();
        assertThat(carry()).isEqualTo(new Transmission.Postponed("not-reached", null));
        assertThat(passed).hasValue(0);
    }

    /** N5: whoever was overtaken sends nothing. */
    @Test
    void nothing_goes_out_when_it_must_not() {
        assertThatThrownBy(() -> gateway().carry(MESSAGE, () -> {
                    throw new IllegalStateException("overtaken");
                }))
                .hasMessage("overtaken");
        assertThat(server.calls).isEmpty();
    }

    /** N5: where the gateway knows a message again, it is asked again instead of leaving a doubt. */
    @Test
    void a_gateway_that_knows_a_message_again_is_called_again() {
        configuration.put("idempotency.header", "Idempotency-Key");
        AtomicInteger call = new AtomicInteger();
        server.answering = exchange -> GatewayServer.answer(exchange, call.incrementAndGet() < 3 ? 500 : 200, "");
        assertThat(carry()).isEqualTo(new Transmission.Taken(null));
        assertThat(server.calls)
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.header("Idempotency-key")).isEqualTo(MESSAGE.id()));

        call.set(0);
        server.answering = exchange -> GatewayServer.answer(exchange, call.incrementAndGet() == 1 ? 500 : 400, "");
        assertThat(carry()).isEqualTo(new Transmission.Doubtful("no-answer", null));
        assertThat(server.calls).hasSize(6);
    }

    /** W2: the button knows whether there is a service. */
    @Test
    void it_is_reachable_when_it_is_set_up_and_answers() throws IOException {
        SmsGateway gateway = gateway();
        assertThat(gateway.way()).isEqualTo(SendingWay.SMS);
        assertThat(gateway.reachable(TENANT)).isTrue();
        server.toQuestions = 503;
        assertThat(gateway.reachable(TENANT)).as("asked a moment ago").isTrue();
        assertThat(gateway().reachable(TENANT)).isFalse();
        server.close();
        assertThat(gateway().reachable(TENANT)).isFalse();
        assertThat(server.calls).isEmpty();

        configuration.put(
                "key.file", Files.writeString(folder.resolve("empty"), "\n").toString());
        assertThat(gateway().reachable(TENANT)).isFalse();
        assertThat(carry()).isEqualTo(new Transmission.Postponed("login", null));
        configuration.remove("address");
        assertThat(gateway().reachable(TENANT)).isFalse();
        assertThat(carry()).isEqualTo(new Transmission.Postponed("no-service", null));
    }

    @Test
    void settings_that_make_no_sense_are_told() {
        for (Map<String, String> wrong : List.of(
                Map.of("address", "nowhere"),
                Map.of("address", "http://user:pass@example.org/v1"),
                Map.of("address", "http://exa mple"),
                Map.of("format", "xml"),
                Map.of("key", "sk-in-clear"),
                Map.of("key.header", "Authorization: Bearer sk-in-clear"),
                Map.of("key.header", "{key}"),
                Map.of("idempotency.header", "a: b"),
                Map.of("answer.reference", "id"),
                Map.of("answer.taken", "/success"))) {
            SettingsForm form = new SettingsForm(wrong);
            SmsSettings.of(form);
            assertThat(form.problems()).as("%s", wrong).hasSize(1);
            assertThat(form.problems().toString()).doesNotContain("sk-in-clear", "pass@");
        }
    }
}
