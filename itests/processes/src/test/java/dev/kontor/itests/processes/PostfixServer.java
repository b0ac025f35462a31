package dev.kontor.itests.processes;

import dev.kontor.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Debian's Postfix with a configuration, queue and mailboxes of its own in the folder of a test, on a free port. Its
 * master process must be root's.
 */
final class PostfixServer implements MailServer {
    private static final String HEAD = "Message-ID: ";

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final Process process;

    private PostfixServer(Path folder, int port, int tlsPort, Process process) {
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
        this.process = process;
    }

    /** Why it can't be started here; null when it can. */
    static String missing() {
        if (!Files.isExecutable(Path.of("/usr/sbin/postfix"))) {
            return "Postfix is not installed";
        }
        return "root".equals(System.getProperty("user.name")) ? null : "Postfix can only be started by root";
    }

    /** With STARTTLS at its port, and TLS from the first byte at another. */
    static PostfixServer start(Path folder, String keyAndCertificate) throws Exception {
        int tlsPort = FreePort.find();
        Files.createDirectories(folder);
        Path chain = Files.writeString(folder.resolve("chain.pem"), keyAndCertificate);
        return start(
                folder,
                tlsPort,
                "smtpd_tls_security_level = may\nsmtpd_tls_chain_files = " + chain + "\n",
                "127.0.0.1:" + tlsPort + " inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n"
                        + "tlsmgr unix - - n 1000? 1 tlsmgr\n");
    }

    static PostfixServer start(Path folder) throws Exception {
        return start(folder, 0, "", "");
    }

    private static PostfixServer start(Path folder, int tlsPort, String settings, String services) throws Exception {
        int port = FreePort.find();
        for (String each : List.of("conf", "spool", "data", "mail")) {
            Files.createDirectories(folder.resolve(each));
        }
        for (Path way = folder; way.getNameCount() > 1; way = way.getParent()) {
            Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        give("postfix", folder.resolve("data"));
        give("nobody", folder.resolve("mail"));
        Files.writeString(
                folder.resolve("conf/main.cf"), resource("main.cf").replace("@FOLDER@", folder.toString()) + settings);
        Files.writeString(
                folder.resolve("conf/master.cf"),
                resource("master.cf").replace("@PORT@", String.valueOf(port)) + services);
        Process process = new ProcessBuilder(
                        "/usr/sbin/postfix", "-c", folder.resolve("conf").toString(), "start-fg")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        PostfixServer server = new PostfixServer(folder, port, tlsPort, process);
        Awaitility.await("Postfix answers").atMost(Duration.ofMinutes(1)).until(server::answers);
        return server;
    }

    private static void give(String user, Path path) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    private boolean answers() {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return client.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = PostfixServer.class.getResourceAsStream("/postfix/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public int port() {
        return port;
    }

    int tlsPort() {
        return tlsPort;
    }

    /** When nothing lies in a queue any more. */
    @Override
    public List<String> delivered() throws Exception {
        Awaitility.await("the queue is empty")
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        files("spool/active") == 0 && files("spool/incoming") == 0 && files("spool/maildrop") == 0);
        try (Stream<Path> mails = Files.walk(folder.resolve("mail"))) {
            return mails.filter(path -> path.getParent().endsWith("new"))
                    .map(PostfixServer::messageId)
                    .toList();
        }
    }

    private long files(String queue) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(queue))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String messageId(Path mail) {
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(HEAD))
                    .findFirst()
                    .orElseThrow()
                    .substring(HEAD.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
