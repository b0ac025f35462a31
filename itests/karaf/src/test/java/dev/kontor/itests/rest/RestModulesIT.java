package dev.kontor.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.Shell;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** P2, P3, P5: two modules side by side under one path; each goes and comes back with its bundle, the other goes on. */
@OnKaraf(features = {"kontor-activities", "kontor-admin"})
class RestModulesIT {

    private static final String CONTACTS = "/kontor/api/contacts/contacts";
    private static final String ACTIVITIES = "/kontor/api/activities/types";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Karaf karaf;
    private Shell shell;
    private String tenant;

    @BeforeAll
    void a_user_has_logged_in(Karaf container) throws Exception {
        karaf = container;
        shell = karaf.shell();
        karaf.awaitPages();
        tenant = "rest-" + UUID.randomUUID().toString().substring(0, 8);
        shell.run("kontor:tenant-create " + tenant + " REST");
        shell.run("kontor:module-enable --tenant " + tenant + " contacts activities");
        shell.run("kontor:user-create --tenant " + tenant + " --login " + Karaf.USER + " --role admin admin Admin");
        HttpResponse<String> login = client.send(
                HttpRequest.newBuilder(karaf.url("/kontor/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "login=" + Karaf.USER + "&password=" + Karaf.PASSWORD + "&tenant=" + tenant))
                        .build(),
                BodyHandlers.ofString());
        assertThat(login.statusCode()).as(login.body()).isLessThan(400);
        awaitStatus(CONTACTS, 200);
        awaitStatus(ACTIVITIES, 200);
    }

    @Test
    void activities_go_and_come_back_while_contacts_stay() throws Exception {
        stopAndStart("kontor-activities", ACTIVITIES, CONTACTS);
    }

    @Test
    void contacts_go_and_come_back_while_activities_stay() throws Exception {
        stopAndStart("kontor-contacts", CONTACTS, ACTIVITIES);
    }

    @Test
    void a_stranger_is_let_nowhere() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        for (String path : new String[] {CONTACTS, ACTIVITIES, "/kontor/api/session"}) {
            HttpResponse<String> answer =
                    stranger.send(HttpRequest.newBuilder(karaf.url(path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    /** G1, G7. */
    @Test
    void everybody_learns_whether_the_node_serves_and_an_administrator_how_it_is() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        HttpResponse<String> balancer = stranger.send(
                HttpRequest.newBuilder(karaf.url("/kontor/api/health")).build(), BodyHandlers.ofString());
        assertThat(balancer.statusCode()).isEqualTo(200);
        assertThat(balancer.body()).isEqualTo("{\"state\":\"UP\"}");
        assertThat(stranger.send(
                                HttpRequest.newBuilder(karaf.url("/kontor/api/admin/health"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/kontor/api/admin/health").body())
                .contains("\"name\":\"database\",\"state\":\"OK\"", "\"name\":\"migrations\"");
    }

    /** N1: of a bundle that is stopped, an administrator sees what waits for it, and takes it away. */
    @Test
    void what_waits_is_seen_and_dropped_over_rest() throws Exception {
        shell.run("bundle:stop kontor-activities");
        try {
            shell.run("kontor:contact-create --tenant " + tenant
                    + " --first-name Katrin --last-name Vogt --email k.vogt@example.com");
            JsonNode waiting = json("/kontor/api/admin/deliveries?state=WAITING&subscriber=activities.claim")
                    .path("items")
                    .path(0);
            assertThat(waiting.path("type").asText()).startsWith("contacts.");
            String delivery =
                    "/kontor/api/admin/deliveries/" + waiting.path("event").asText() + "/activities.claim";
            assertThat(json(delivery).path("payload").asText()).startsWith("{");
            assertThat(json("/kontor/api/admin/deliveries/count")
                            .path("waiting")
                            .asLong())
                    .isPositive();
            assertThat(change("POST", delivery + "/retry")).isEqualTo(200);
            assertThat(change("DELETE", delivery)).isEqualTo(204);
            assertThat(status(delivery)).isEqualTo(404);
        } finally {
            shell.run("bundle:start kontor-activities");
            awaitStatus(ACTIVITIES, 200);
        }
        assertThat(status("/kontor/api/admin/deliveries?state=nonsense")).isEqualTo(400);
        assertThat(status("/kontor/ui/admin/admin.js")).isEqualTo(200);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private int change(String method, String path) throws IOException, InterruptedException {
        String csrf = json("/kontor/api/session").path("csrf").asText();
        return client.send(
                        HttpRequest.newBuilder(karaf.url(path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .header("X-Kontor-Csrf", csrf)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void the_page_and_the_description_of_the_api_are_there() throws Exception {
        assertThat(status("/kontor/")).isEqualTo(200);
        assertThat(get("/kontor/api/openapi.json").body()).contains("\"openapi\"", CONTACTS, ACTIVITIES);
    }

    /** N1, G7: whoever calls a module while it is replaced is served, or told to come again. */
    @Test
    void calls_to_a_module_while_it_is_updated_end_well_or_say_when_to_come_again() throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        Map<String, Integer> answers = new ConcurrentSkipListMap<>();
        List<CompletableFuture<Void>> callers = Stream.of(CONTACTS, CONTACTS, ACTIVITIES)
                .map(path -> CompletableFuture.runAsync(() -> callWhile(open, path, answers)))
                .toList();
        for (int i = 0; i < 3; i++) {
            shell.run("bundle:update kontor-contacts");
            awaitStatus(CONTACTS, 200);
            shell.run("bundle:update kontor-activities");
            awaitStatus(ACTIVITIES, 200);
        }
        open.set(false);
        for (CompletableFuture<Void> caller : callers) {
            caller.get(60, TimeUnit.SECONDS);
        }
        assertThat(answers.keySet()).isSubsetOf("200", "503 Retry-After");
        assertThat(answers).containsKey("200");
    }

    private void callWhile(AtomicBoolean open, String path, Map<String, Integer> answers) {
        while (open.get()) {
            try {
                HttpResponse<String> answer = get(path);
                String again = answer.headers().firstValue("Retry-After").isPresent() ? " Retry-After" : "";
                answers.merge(answer.statusCode() + again, 1, Integer::sum);
            } catch (IOException | InterruptedException broken) {
                answers.merge(broken.toString(), 1, Integer::sum);
            }
        }
    }

    /** N1: a page that listens is told that its server goes, and comes back by itself. */
    @Test
    void a_stream_ends_with_a_goodbye_when_the_bundle_behind_it_is_updated() throws Exception {
        for (String bundle : new String[] {"kontor-kernel", "kontor-web"}) {
            awaitStatus("/kontor/api/session", 200);
            HttpResponse<Stream<String>> stream = client.send(
                    HttpRequest.newBuilder(karaf.url("/kontor/api/events")).build(), BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            CompletableFuture<List<String>> lines =
                    CompletableFuture.supplyAsync(() -> stream.body().toList());
            shell.run("bundle:update " + bundle);
            assertThat(lines.get(60, TimeUnit.SECONDS)).as(bundle).contains("event: goodbye");
            awaitStatus(CONTACTS, 200);
        }
    }

    private void stopAndStart(String bundle, String away, String stays) throws Exception {
        shell.run("bundle:stop " + bundle);
        HttpResponse<String> gone = get(away);
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.headers().firstValue("Retry-After")).isPresent();
        assertThat(status(stays)).isEqualTo(200);

        shell.run("bundle:start " + bundle);
        awaitStatus(away, 200);
        assertThat(status(stays)).isEqualTo(200);
    }

    private void awaitStatus(String path, int status) {
        Awaitility.await(path)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(path)).isEqualTo(status));
    }

    private int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(karaf.url(path)).build(), BodyHandlers.ofString());
    }
}
