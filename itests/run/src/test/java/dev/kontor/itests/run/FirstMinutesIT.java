package dev.kontor.itests.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P6: a newcomer types {@code ./run}, sees a company's week, stops it and finds it again. */
class FirstMinutesIT {
    private static final Duration SAMPLE = Duration.ofMinutes(2);
    private static final String CONTACTS = "/kontor/api/contacts/contacts?size=100";

    @TempDir
    private Path folder;

    @BeforeEach
    void checkOut() throws IOException {
        RunScript.prepare(folder);
    }

    @Test
    void the_sample_company_is_there_and_is_still_there_after_the_second_start() throws Exception {
        int port = FreePort.find();
        String password;
        try (RunScript run = RunScript.start(folder, port)) {
            password = run.awaitPassword();
            seeTheWeek(port, password);
            assertThat(run.interrupt()).as(run.said()).isEqualTo(130);
            assertThat(troubles(run)).isEmpty();
        }
        assertThat(listening(port)).isFalse();
        try (RunScript again = RunScript.start(folder, port)) {
            assertThat(again.awaitPassword()).isEqualTo(password);
            assertThat(again.said()).doesNotContain("Building");
            seeTheWeek(port, password);
            Awaitility.await("the sample company isn't entered twice")
                    .atMost(SAMPLE)
                    .until(() -> again.log().contains("The sample company was there already"));
            seeTheWeek(port, password);
            again.interrupt();
            assertThat(troubles(again)).isEmpty();
        }
    }

    @Test
    void the_password_is_readable_by_its_owner_only() throws Exception {
        try (RunScript run = RunScript.start(folder, FreePort.find())) {
            Path password = folder.resolve(".kontor/password");
            Awaitility.await("the password is made")
                    .atMost(SAMPLE)
                    .until(() -> Files.exists(password) && Files.size(password) >= 20);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            run.interrupt();
        }
    }

    @Test
    void a_port_that_is_taken_is_named_in_one_line_that_says_what_to_do() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunScript run = RunScript.start(folder, taken.getLocalPort())) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.said().lines().toList())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains(String.valueOf(taken.getLocalPort()), "KONTOR_PORT=NUMBER ./run"));
        }
    }

    private static void seeTheWeek(int port, String password) throws Exception {
        Visitor visitor = new Visitor(port);
        Awaitility.await("the user of the sample company can log in")
                .atMost(SAMPLE)
                .until(() -> visitor.logIn("demo", password) < 400
                        && visitor.get("/kontor/api/session").statusCode() == 200);
        Awaitility.await("the sample company with its mails")
                .atMost(SAMPLE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    assertThat(visitor.read(CONTACTS).get("items")).hasSize(20);
                    assertThat(timelineOf(visitor, "Katrin Vogt")).hasSize(10);
                    assertThat(visitor.read("/kontor/api/activities/unassigned/count")
                                    .get("count")
                                    .intValue())
                            .isEqualTo(4);
                });
    }

    private static List<JsonNode> timelineOf(Visitor visitor, String name) throws Exception {
        for (JsonNode contact : visitor.read(CONTACTS).get("items")) {
            if (contact.toString().contains(name)) {
                String path =
                        "/kontor/api/activities/contacts/" + contact.get("id").asText() + "/timeline?size=100";
                return visitor.read(path).get("items").valueStream().toList();
            }
        }
        return List.of();
    }

    private static List<String> troubles(RunScript run) {
        return run.log()
                .lines()
                .filter(line -> line.matches("\\S+ \\| (WARN |ERROR) \\|.*"))
                .toList();
    }

    private static boolean listening(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !free.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
