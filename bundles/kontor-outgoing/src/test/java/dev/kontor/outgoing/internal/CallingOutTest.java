package dev.kontor.outgoing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.OutgoingAnswer;
import dev.kontor.outgoing.OutgoingRequest;
import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import dev.kontor.rules.SettingsForm;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** P9: calls that really go out, to a server of this machine. */
@Timeout(60)
class CallingOutTest {
    private static final int MAX_BYTES = 100_000;
    private static final byte[] BODY = "Hallo".getBytes(StandardCharsets.UTF_8);

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        port = server.getAddress().getPort();
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host") + path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
        } else if ("/never".equals(path)) {
            awaitEnd();
        } else if ("/endless".equals(path)) {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody());
        } else {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Method", exchange.getRequestMethod());
            exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endless(OutputStream body) {
        try {
            while (true) {
                body.write(new byte[10_000]);
            }
        } catch (IOException clientIsGone) {
            assertThat(clientIsGone).isNotNull();
        }
    }

    @Test
    void an_allowed_target_is_called_and_answers_with_everything() throws Exception {
        CheckedHttp http = http("127.0.0.1:" + port);

        OutgoingAnswer answer = http.send(new OutgoingRequest(
                "POST",
                at("127.0.0.1", "/echo"),
                Map.of("Content-Type", "text/plain"),
                "Grüße".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("Grüße");
        assertThat(answer.headers()).containsEntry("x-method", "POST");
        assertThat(http.send(OutgoingRequest.get(at("127.0.0.1", "/missing"))).status())
                .isEqualTo(404);
    }

    @Test
    void this_machine_is_not_called_by_any_of_its_names_unless_allowed() {
        CheckedHttp http = http("");
        for (String host : List.of(
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "127.1",
                "0177.0.0.1",
                "0x7f000001",
                "2130706433",
                "[::127.0.0.1]",
                "0.0.0.0")) {
            assertThatThrownBy(() -> http.send(OutgoingRequest.get(at(host, "/"))))
                    .as(host)
                    .isInstanceOf(ForbiddenTargetException.class);
        }
        assertThat(requests).isEmpty();
    }

    @Test
    void a_redirect_is_checked_like_the_first_address() throws Exception {
        CheckedHttp http = http("127.0.0.1:" + port);

        assertThat(http.send(OutgoingRequest.get(redirectTo(at("127.0.0.1", "/there"))))
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> http.send(OutgoingRequest.get(redirectTo(at("localhost", "/secret")))))
                .isInstanceOf(ForbiddenTargetException.class);
        assertThatThrownBy(() -> http.send(OutgoingRequest.get(redirectTo(at("2130706433", "/secret")))))
                .isInstanceOf(ForbiddenTargetException.class);
        assertThatThrownBy(() -> http.send(OutgoingRequest.get(redirectTo(URI.create("file:///etc/passwd")))))
                .isInstanceOf(IOException.class);
        assertThat(requests).noneMatch(request -> request.contains("secret"));
    }

    /** N5: what must not go out twice goes nowhere else either. */
    @Test
    void what_goes_out_once_says_so_before_and_follows_no_redirect() throws Exception {
        CheckedHttp http = http("127.0.0.1:" + port);
        List<Integer> before = new ArrayList<>();
        Runnable note = () -> before.add(requests.size());

        assertThat(http.sendOnce(post(at("127.0.0.1", "/echo")), note).body()).isEqualTo(BODY);
        assertThat(http.sendOnce(post(redirectTo(at("127.0.0.1", "/there"))), note)
                        .status())
                .isEqualTo(302);
        assertThat(before).hasSize(2);
        assertThat(requests).hasSize(2);
        assertThatThrownBy(() -> http.sendOnce(post(at("127.0.0.1", "/echo")), () -> {
                    throw new IllegalStateException("overtaken");
                }))
                .hasMessage("overtaken");
        server.stop(0);
        assertThatThrownBy(() -> http.sendOnce(post(at("127.0.0.1", "/echo")), note))
                .isInstanceOf(IOException.class);
        assertThat(before).hasSize(2);
    }

    private static OutgoingRequest post(URI address) {
        return new OutgoingRequest("POST", address, Map.of("Content-Type", "text/plain"), BODY);
    }

    @Test
    void a_redirect_without_end_ends() {
        CheckedHttp http = http("127.0.0.1:" + port);

        assertThatThrownBy(() -> http.send(OutgoingRequest.get(URI.create("http://127.0.0.1:" + port + "/to/?/to/?x"))))
                .isInstanceOf(IOException.class);
        assertThat(requests).hasSizeLessThan(10);
    }

    @Test
    void credentials_go_to_no_other_server() throws Exception {
        CheckedHttp http = http("127.0.0.1:" + port + " other.example:" + port, "127.0.0.1");
        OutgoingRequest request = new OutgoingRequest(
                "GET", redirectTo(at("other.example", "/there")), Map.of("Authorization", "Bearer secret"), null);

        assertThat(http.send(request).status()).isEqualTo(302);
        assertThat(requests).hasSize(1);
    }

    @Test
    void what_was_checked_is_what_is_connected_to() throws Exception {
        CheckedHttp http = http("no.such.name.example:" + port, "127.0.0.1");

        assertThat(http.send(OutgoingRequest.get(at("no.such.name.example", "/")))
                        .status())
                .isEqualTo(200);
        assertThat(requests).containsExactly("GET no.such.name.example:" + port + "/");
        assertThat(lookedUp).containsExactly("no.such.name.example");
    }

    @Test
    void a_name_that_stands_for_a_private_address_too_or_only_later_is_refused() {
        CheckedHttp both = http("", "8.8.8.8", "127.0.0.1");
        assertThatThrownBy(() -> both.send(OutgoingRequest.get(at("both.example", "/"))))
                .isInstanceOf(ForbiddenTargetException.class);

        AtomicInteger asked = new AtomicInteger();
        CheckedNames names = new CheckedNames(
                () -> OutgoingAddressPolicy.allowing(""),
                host -> List.of(InetAddress.getByName(asked.incrementAndGet() == 1 ? "8.8.8.8" : "127.0.0.1")));
        assertThat(names)
                .satisfies(first -> assertThat(first.resolve("rebinding.example", port))
                        .extracting(address -> address.getAddress().getHostAddress())
                        .containsExactly("8.8.8.8"));
        assertThatThrownBy(() -> names.resolve("rebinding.example", port)).isInstanceOf(ForbiddenTargetException.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void an_answer_that_does_not_come_or_does_not_end_is_given_up() {
        CheckedHttp http = http("127.0.0.1:" + port);

        assertThatThrownBy(() -> http.send(OutgoingRequest.get(at("127.0.0.1", "/never"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> http.send(OutgoingRequest.get(at("127.0.0.1", "/endless"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than " + MAX_BYTES);
    }

    @Test
    void a_target_that_is_no_longer_allowed_is_no_longer_called() throws Exception {
        AtomicReference<OutgoingSettings> settings = new AtomicReference<>(settings("allow", "127.0.0.1:" + port));
        CheckedHttp http = CheckedHttp.of(settings::get);
        opened.add(http);
        http.send(OutgoingRequest.get(at("127.0.0.1", "/")));

        settings.set(settings());

        assertThatThrownBy(() -> http.send(OutgoingRequest.get(at("127.0.0.1", "/"))))
                .isInstanceOf(ForbiddenTargetException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void settings_that_can_not_be_understood_allow_nothing_and_are_told() {
        SettingsForm form = new SettingsForm(Map.of("allow", "everything", "timeoutMillis", "soon"));

        OutgoingSettings.of(form);

        assertThat(form.problems())
                .containsExactly("allow must be host:port with blanks between", "timeoutMillis must be a number");
    }

    private static OutgoingSettings settings(String... pair) {
        return OutgoingSettings.of(new SettingsForm(pair.length == 0 ? Map.of() : Map.of(pair[0], pair[1])));
    }

    @Test
    void a_request_is_printed_without_what_may_be_secret() {
        OutgoingRequest request = new OutgoingRequest(
                "GET", URI.create("https://example.com/a?key=secret"), Map.of("Authorization", "secret"), null);

        assertThat(request.toString()).isEqualTo("GET https://example.com/a");
    }

    /** With what the system's names stand for, or with these addresses for every name. */
    private CheckedHttp http(String allow, String... addresses) {
        OutgoingSettings settings =
                new OutgoingSettings(OutgoingAddressPolicy.allowing(allow), Duration.ofSeconds(2), MAX_BYTES);
        CheckedHttp http = new CheckedHttp(() -> settings, host -> {
            lookedUp.add(host);
            return addresses.length == 0
                    ? List.of(InetAddress.getAllByName(host))
                    : Arrays.stream(addresses).map(CallingOutTest::literal).toList();
        });
        opened.add(http);
        return http;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port + path);
    }

    private URI redirectTo(URI target) {
        return URI.create("http://127.0.0.1:" + port + "/to/?" + target);
    }
}
