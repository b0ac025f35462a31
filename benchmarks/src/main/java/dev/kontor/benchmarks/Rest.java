package dev.kontor.benchmarks;

import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The API over HTTP as a host's program uses it: a bearer token and one connection that stays open. */
final class Rest implements AutoCloseable {

    private final TestWeb web;
    private final Browser program;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Rest(Services services) {
        web = services.web();
        program = web.program(services.agent);
    }

    void newest(UUID contact) throws Exception {
        String path = "/kontor/api/activities/contacts/" + contact + "/timeline?size=10";
        if (!send(200, "GET", path, null).contains("\"subject\"")) {
            throw new IllegalStateException("No activities for " + contact);
        }
    }

    void append(UUID contact, Instant at) throws Exception {
        send(201, "POST", "/kontor/api/activities/activities", """
                {"contact": "%s", "type": "CALL", "direction": "OUT", "occurredAt": "%s", "subject": "Rückfrage",
                 "snippet": "Aufmaß am Donnerstag um 8 Uhr bestätigt."}""".formatted(contact, at));
    }

    private String send(int expected, String method, String path, String json) throws Exception {
        Browser sender = json == null ? program : program.with("Content-Type", "application/json");
        HttpResponse<String> answer =
                http.send(sender.request(method, path, json), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The row of a table. */
    String measure(String name, CpuTime cpu, Comparison.Operation request) throws Exception {
        Samples samples = new Samples();
        for (int i = 0; i < TimelineBenchmark.WARM_UP; i++) {
            request.run(i);
        }
        Comparison.turn(
                request,
                samples,
                cpu,
                TimelineBenchmark.WARM_UP,
                TimelineBenchmark.ROUNDS * TimelineBenchmark.PER_ROUND);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f / %.2f | %.0f |%n",
                name,
                samples.operationsPerSecond(),
                samples.percentileMillis(50),
                samples.percentileMillis(99),
                samples.cpuMicrosPerOperation());
    }

    static String header() {
        return "\n| over HTTP | requests/s | p50 / p99 ms | CPU µs/request |\n|---|---|---|---|\n";
    }

    @Override
    public void close() {
        web.close();
    }
}
