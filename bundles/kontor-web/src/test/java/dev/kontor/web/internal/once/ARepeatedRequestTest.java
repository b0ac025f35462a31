package dev.kontor.web.internal.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import dev.kontor.web.internal.rest.Things;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with an Idempotency-Key is carried out once, whatever the network does: docs/rest.md. */
@ParameterizedClass
@EnumSource(Database.class)
class ARepeatedRequestTest {

    private static final String THINGS = "/kontor/api/t/things";

    private final TestWeb web;
    private final Things things = new Things("t");
    private final AtomicInteger carriedOut = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();
    private final TestTenant tenant;
    private final Browser browser;

    ARepeatedRequestTest(Database database) {
        web = TestWeb.on(database);
        things.creatingWith(call -> web.kontor().guard().write(call, TestWeb.WRITE, caller -> {
            carriedOut.incrementAndGet();
            return Outcome.done(Things.thing(carriedOut.get()));
        }));
        web.restModules().publish(things, null);
        tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
        browser = web.browser(tenant.user("anna", TestWeb.WRITE)).with("Idempotency-Key", key);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void gets_the_same_answer_and_does_nothing() {
        HttpResponse<String> first = browser.post(THINGS, "{\"name\":\"ä\"}");
        HttpResponse<String> second = browser.post(THINGS, "{\"name\":\"ä\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(second.headers().firstValue("Location")).isPresent();
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void without_a_key_is_another_request() {
        browser.with("Idempotency-Key", null).post(THINGS, "{}");
        browser.with("Idempotency-Key", null).post(THINGS, "{}");

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void with_another_body_is_refused() {
        browser.post(THINGS, "{\"name\":\"a\"}");

        HttpResponse<String> other = browser.post(THINGS, "{\"name\":\"b\"}");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Browser.json(other).get("reason").asText()).isEqualTo("idempotency-key-reused");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void of_another_user_or_tenant_is_another_request() {
        browser.post(THINGS, "{}");

        Browser otto = web.browser(tenant.user("otto", TestWeb.WRITE)).with("Idempotency-Key", key);
        assertThat(otto.post(THINGS, "{}").statusCode()).isEqualTo(201);
        TestTenant elsewhere = web.kontor().tenant().withModules(TestWeb.THINGS);
        Browser emma = web.browser(elsewhere.user("emma", TestWeb.WRITE)).with("Idempotency-Key", key);
        assertThat(emma.post(THINGS, "{}").statusCode()).isEqualTo(201);

        assertThat(carriedOut).hasValue(3);
    }

    @Test
    void that_was_refused_can_be_sent_again() {
        things.creatingWith(call -> Outcome.refused(new Refusal.Unavailable("contacts")));
        assertThat(browser.post(THINGS, "{}").statusCode()).isEqualTo(503);

        things.creatingWith(call -> Outcome.done(Things.thing(1)));
        assertThat(browser.post(THINGS, "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void that_failed_can_be_sent_again() {
        things.creatingWith(call -> web.kontor().guard().write(call, TestWeb.WRITE, caller -> {
            throw new IllegalStateException("broken");
        }));
        HttpResponse<String> failed = browser.post(THINGS, "{}");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(Browser.json(failed).get("reference").asText()).isNotEmpty();

        things.creatingWith(call -> Outcome.done(Things.thing(1)));
        assertThat(browser.post(THINGS, "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void is_forgotten_after_a_day() {
        Browser program = web.program(CallContext.of(
                        tenant.id(), tenant.user("anna", TestWeb.WRITE).user()))
                .with("Idempotency-Key", key);
        program.post(THINGS, "{}");
        web.kontor().clock().advance(Duration.ofHours(23));
        program.post(THINGS, "{}");
        assertThat(carriedOut).hasValue(1);

        web.kontor().clock().advance(Duration.ofHours(1).plusSeconds(1));
        Browser nextDay = web.program(tenant.user("anna", TestWeb.WRITE)).with("Idempotency-Key", key);
        nextDay.post(THINGS, "{}");
        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void at_the_same_time_waits_for_the_first_or_is_told_to() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        things.creatingWith(call -> web.kontor().guard().write(call, TestWeb.WRITE, caller -> {
            carriedOut.incrementAndGet();
            running.countDown();
            await(goOn);
            return Outcome.done(Things.thing(1));
        }));
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> browser.post(THINGS, "{}"));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> browser.post(THINGS, "{}"));
        goOn.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        HttpResponse<String> answer = second.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(first.get().body());
        assertThat(carriedOut).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "with\ttab", "\t"})
    void needs_a_key_of_visible_ascii(String odd) {
        assertThat(browser.with("Idempotency-Key", odd).post(THINGS, "{}").statusCode())
                .isEqualTo(400);
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void needs_a_key_of_at_most_100_characters() {
        assertThat(browser.with("Idempotency-Key", "x".repeat(101))
                        .post(THINGS, "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.with("Idempotency-Key", "x".repeat(100))
                        .post(THINGS, "{}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void can_not_have_a_raw_body() {
        assertThat(browser.with("Content-Type", "application/octet-stream")
                        .send("POST", THINGS + "/raw", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
