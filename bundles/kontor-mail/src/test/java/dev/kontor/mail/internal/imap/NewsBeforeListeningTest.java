package dev.kontor.mail.internal.imap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.mail.mailbox.MailboxSecurity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A14, A24: a mail comes just when we ask the server to tell of mails (RFC 2177); it won't tell a second time. */
class NewsBeforeListeningTest {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_told_before_the_server_listens_is_news() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(socket), "imap-server");
            server.setDaemon(true);
            server.start();
            ImapServers servers = new ImapServers(SocketFactory::getDefault, () -> Duration.ofSeconds(60));
            ImapAccount account =
                    new ImapAccount("127.0.0.1", socket.getLocalPort(), MailboxSecurity.NONE, "anna", "secret");
            try (ImapConnection connection = servers.connect(account);
                    ImapFolder inbox = connection.inbox()) {
                inbox.waitForNews(new NewsWatch(() -> false));

                assertThat(inbox.count()).isEqualTo(1);
            }
        }
    }

    private static void serve(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = client.getOutputStream();
            say(out, "* OK [CAPABILITY IMAP4rev1 IDLE] ready");
            String idle = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                String tag = words[0];
                switch (words.length > 1 ? words[1] : tag) {
                    case "EXAMINE" -> say(out, "* 0 EXISTS\r\n* OK [UIDVALIDITY 1] fine\r\n* OK [UIDNEXT 1] fine");
                    case "IDLE" -> {
                        idle = tag;
                        say(out, "* 1 EXISTS\r\n+ idling");
                        continue;
                    }
                    case "DONE" -> tag = idle;
                    default -> {}
                }
                say(out, tag + " OK done");
            }
        } catch (IOException over) {
            throw new AssertionError(over);
        }
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
