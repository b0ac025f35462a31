package dev.kontor.testing.mail;

import dev.kontor.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Dovecot with a folder of its own, on a free port, as an ordinary user: root starts it as nobody. Every account
 * has the password {@code secret}. Where it isn't installed the test is skipped, and says so loudly.
 */
public final class DovecotServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    private final Path folder;
    private final int port;
    private final Process process;

    private DovecotServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Skips the test loudly where there is none. */
    public static DovecotServer start() throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println("####################################################################");
            System.err.println("# Dovecot isn't installed (dovecot-imapd): these tests are SKIPPED #");
            System.err.println("####################################################################");
            Assumptions.abort("Dovecot isn't installed");
        }
        return startOrFail();
    }

    public static DovecotServer startOrFail() throws IOException {
        Path folder = open(Files.createTempDirectory("kontor-dovecot-"));
        open(Files.createDirectory(folder.resolve("mail")));
        int port = FreePort.find();
        boolean root = "root".equals(System.getProperty("user.name"));
        String user = root ? "nobody" : System.getProperty("user.name");
        Path configuration = folder.resolve("dovecot.conf");
        Files.writeString(configuration, configuration(folder, port, user, group(user)));
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups"));
        }
        command.addAll(List.of(PROGRAM.toString(), "-F", "-c", configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        DovecotServer server = new DovecotServer(folder, port, process);
        server.awaitReady();
        return server;
    }

    public int port() {
        return port;
    }

    /** Puts mails into the inbox of an account, as a delivery would. */
    public void deliver(String account, List<byte[]> mails) throws IOException {
        Path inbox = open(Files.createDirectories(folder.resolve("mail").resolve(account)));
        for (String part : List.of("cur", "new", "tmp")) {
            open(Files.createDirectories(inbox.resolve(part)));
        }
        for (byte[] mail : mails) {
            String name = System.nanoTime() + "." + (int) (Math.random() * 1_000_000_000) + ".test";
            Path written = Files.write(inbox.resolve("tmp").resolve(name), mail);
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-rw-rw-"));
            Files.move(written, inbox.resolve("new").resolve(name));
        }
    }

    /** Dovecot forgets its numbers: the mails get new ones under a new UIDVALIDITY. */
    public void renumber(String account) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail").resolve(account))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("dovecot")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String configuration(Path folder, int port, String user, String group) {
        return """
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %1$s/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:%1$s/mail/%%u
            mail_fsync = never
            default_internal_user = %3$s
            default_internal_group = %4$s
            default_login_user = %3$s
            first_valid_uid = 1
            first_valid_gid = 1
            mail_max_userip_connections = 100
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=%3$s gid=%4$s home=%1$s/home/%%u
            }
            namespace inbox {
              inbox = yes
              mailbox Sent {
                auto = create
                special_use = \\Sent
              }
            }
            auth_failure_delay = 0
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service stats {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            """.formatted(folder, port, user, group);
    }

    private static String group(String user) throws IOException {
        Process id = new ProcessBuilder("id", "-gn", user).start();
        return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() == '*') {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        String said = Files.readString(folder.resolve("out"))
                + (Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "");
        close();
        throw new IOException("Dovecot does not answer: " + said);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
