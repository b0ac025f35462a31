package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P7, W2: mails go out over TLS to a server whose certificate is its own and trusted, and to no other. */
class MailsOverTlsTest {
    private static final String KEYSTORE = "greenmail.tls.keystore.file";
    private static final String KEYSTORE_PASSWORD = "greenmail.tls.keystore.password";

    @TempDir
    private Path folder;

    private Certificate right;
    private Certificate ofAnother;
    private Certificate ofNobody;
    private Path trust;

    @BeforeEach
    void certificates() throws Exception {
        right = Certificate.of(folder, "ip:127.0.0.1");
        ofAnother = Certificate.of(folder, "dns:other.example");
        ofNobody = Certificate.of(Files.createDirectory(folder.resolve("nobody")), "ip:127.0.0.1");
        trust = Certificate.trusting(folder.resolve("trust.p12"), right, ofAnother);
    }

    @Test
    void before_greenmail() throws Exception {
        GreenMail server = greenMail(right);
        try {
            String way = "TLS:127.0.0.1:" + server.getSmtps().getPort();
            String byAnotherName = way.replace("127.0.0.1", "localhost");
            assertThat(sent(trust, way, byAnotherName))
                    .containsExactly(way + " true Taken", byAnotherName + " false Postponed");
            Path otherTrust = Certificate.trusting(folder.resolve("other-trust.p12"), ofNobody);
            assertThat(sent(otherTrust, way)).containsExactly(way + " false Postponed");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private static GreenMail greenMail(Certificate certificate) {
        System.setProperty(KEYSTORE, certificate.store().toString());
        System.setProperty(KEYSTORE_PASSWORD, Certificate.PASSWORD);
        try {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
            server.start();
            return server;
        } finally {
            System.clearProperty(KEYSTORE);
            System.clearProperty(KEYSTORE_PASSWORD);
        }
    }

    @Test
    void before_postfix() throws Exception {
        String missing = PostfixServer.missing();
        if (missing != null) {
            System.err.printf("##### %s: MailsOverTlsTest is SKIPPED there #####%n", missing);
        }
        Assumptions.assumeTrue(missing == null, missing);
        try (PostfixServer server = PostfixServer.start(folder.resolve("right"), right.pem());
                PostfixServer wrong = PostfixServer.start(folder.resolve("wrong"), ofAnother.pem());
                PostfixServer unknown = PostfixServer.start(folder.resolve("unknown"), ofNobody.pem())) {
            String[] ways = Stream.of(server, wrong, unknown)
                    .flatMap(each -> Stream.of("STARTTLS:127.0.0.1:" + each.port(), "TLS:127.0.0.1:" + each.tlsPort()))
                    .toArray(String[]::new);
            assertThat(sent(trust, ways))
                    .containsExactly(
                            ways[0] + " true Taken",
                            ways[1] + " true Taken",
                            ways[2] + " false Postponed",
                            ways[3] + " false Postponed",
                            ways[4] + " false Postponed",
                            ways[5] + " false Postponed");
            assertThat(server.delivered()).hasSize(2).doesNotHaveDuplicates();
            assertThat(wrong.delivered()).isEmpty();
            assertThat(unknown.delivered()).isEmpty();
        }
    }

    /** What a JVM that trusts these certificates says of each server. */
    private List<String> sent(Path trusted, String... ways) throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        String[] arguments = Stream.concat(Stream.of(trusted.toString(), Certificate.PASSWORD), Arrays.stream(ways))
                .toArray(String[]::new);
        NodeProcess sender = new NodeProcess(TlsSender.class, folder, "sender", said::add, arguments);
        sender.awaitEnd(120);
        return said;
    }
}
