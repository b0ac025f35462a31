package dev.kontor.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** P2, P5: two modules side by side under one path; each goes and comes back with its bundle, the other goes on. */
@OnKaraf(features = {"kontor-activities", "kontor-admin"})
class RestModulesIT {

    private static final String CONTACTS = "/kontor/api/contacts/contacts";
    private static final String ACTIVITIES = "/kontor/api/activities/types";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Karaf karaf;
    private Shell shell;

    @BeforeAll
    void a_user_has_logged_in(Karaf container) throws Exception {
        karaf = container;
        shell = karaf.shell();
        Awaitility.await("kontor-web").atMost(PATIENCE).until(() -> status("/kontor/api/session") == 401);
        String tenant = "rest-" + UUID.randomUUID().toString().substring(0, 8);
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

    @Test
    void the_page_and_the_description_of_the_api_are_there() throws Exception {
        assertThat(status("/kontor/")).isEqualTo(200);
        assertThat(get("/kontor/api/openapi.json").body()).contains("\"openapi\"", CONTACTS, ACTIVITIES);
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
