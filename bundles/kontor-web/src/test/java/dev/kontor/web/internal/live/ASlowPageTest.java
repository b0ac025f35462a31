package dev.kontor.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A39: a page that doesn't read is dropped; it holds up nobody. */
class ASlowPageTest {

    private static final int MANY = 400_000;

    private final TestWeb web = TestWeb.on(Database.H2);
    private final TestTenant tenant = web.kontor().tenant().withModules(TestWeb.THINGS);
    private final CallContext anna = tenant.user("anna", TestWeb.READ);

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    @Timeout(120)
    void is_dropped_while_others_go_on_hearing() throws Exception {
        Browser browser = web.program(anna);
        try (Socket slow = connectWithoutReading(browser)) {
            while (web.streams().count() == 0) {
                Thread.onSpinWait();
            }
            int told = 0;
            while (web.streams().count() > 0 && told < MANY) {
                web.streams().tell(entry(++told));
            }
            assertThat(web.streams().count()).isZero();
            assertThat(slow.isClosed()).isFalse();

            try (ListeningPage page = new ListeningPage(browser, "/kontor/api/events")) {
                page.next();
                web.streams().tell(entry(1));
                assertThat(page.next()).contains("things.changed");
            }
        }
    }

    private Socket connectWithoutReading(Browser browser) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", web.uri("/").getPort()));
        String authorization = browser.request("GET", "/", null)
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        socket.getOutputStream()
                .write(("GET /kontor/api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private FeedEntry entry(long position) {
        return new FeedEntry(
                position,
                tenant.id(),
                "things.changed",
                "k".repeat(100),
                web.kontor().clock().instant());
    }
}
