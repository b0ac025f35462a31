package dev.kontor.web.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G1, G7: a load balancer, which is nobody, learns whether to send users here, and nothing else. */
class ALoadBalancerTest {

    private final TestWeb web = TestWeb.on(Database.H2);
    private final Browser balancer = web.browser();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_node_that_serves_is_up_also_when_somebody_should_look() {
        web.findings()
                .addAll(List.of(
                        HealthFinding.ok("database", "Fine."), HealthFinding.warn("events.x", "9 wait.", "Look.")));

        HttpResponse<String> answer = balancer.get("/kontor/api/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"state\":\"UP\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(balancer.send("HEAD", "/kontor/api/health", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_node_that_can_not_serve_is_down_and_does_not_say_why() {
        web.findings().add(HealthFinding.critical("database", "Away.", "Mend."));

        HttpResponse<String> answer = balancer.get("/kontor/api/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"state\":\"DOWN\"}");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void nothing_else_stands_open_beside_it() {
        for (String path : List.of(
                "/kontor/api/health/",
                "/kontor/api/health/x",
                "/kontor/api/healthy",
                "/kontor/api/health/../session")) {
            assertThat(balancer.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(balancer.post("/kontor/api/health", "{}").statusCode()).isEqualTo(405);
    }
}
