package dev.kontor.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Outcome;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P3, G7: a module that is replaced is away for a moment, and nobody else notices. */
class AModuleComesAndGoesTest {

    private static final String ONE = "/things/00000000-0000-0000-0000-000000000001";
    private final TestWeb web = TestWeb.on(Database.H2);
    private final Browser browser =
            web.browser(web.kontor().tenant().withModules(TestWeb.THINGS).user("anna"));

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void while_it_is_away_its_path_says_try_again() {
        Things first = new Things("t");
        Things other = new Things("u");
        web.restModules().publish(first, null);
        web.restModules().publish(other, null);

        web.restModules().withdraw(first);

        HttpResponse<String> away = browser.get("/kontor/api/t" + ONE);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(Browser.json(away).get("code").asText()).isEqualTo("unavailable");
        assertThat(browser.get("/kontor/api/u" + ONE).statusCode()).isEqualTo(200);

        web.restModules().publish(new Things("t"), null);
        assertThat(browser.get("/kontor/api/t" + ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_second_one_of_a_path_waits_until_the_first_goes() {
        Things first = new Things("t");
        Things second = new Things("t").answering(call -> Outcome.done(Things.thing(99)));
        web.restModules().publish(first, null);
        web.restModules().publish(second, null);

        assertThat(browser.get("/kontor/api/t" + ONE).headers().firstValue("ETag"))
                .hasValue("\"7\"");

        web.restModules().withdraw(first);
        assertThat(browser.get("/kontor/api/t" + ONE).headers().firstValue("ETag"))
                .hasValue("\"99\"");
    }

    @Test
    void it_ends_after_its_last_request() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Things module = new Things("t").answering(call -> {
            running.countDown();
            await(goOn);
            return Outcome.done(Things.thing(1));
        });
        web.restModules().publish(module, null);
        CompletableFuture<HttpResponse<String>> request =
                CompletableFuture.supplyAsync(() -> browser.get("/kontor/api/t" + ONE));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> withdrawal =
                CompletableFuture.runAsync(() -> web.restModules().withdraw(module));
        while (web.restModules().at("t") != null) {
            Thread.onSpinWait();
        }
        assertThat(browser.get("/kontor/api/t" + ONE).statusCode()).isEqualTo(503);
        assertThat(withdrawal).isNotDone();
        goOn.countDown();

        assertThat(request.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        withdrawal.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
