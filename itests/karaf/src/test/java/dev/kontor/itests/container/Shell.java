package dev.kontor.itests.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.awaitility.Awaitility;

/** The shell of the container, as an operator reaches it: over SSH. */
public final class Shell implements AutoCloseable {

    private static final Duration LOGIN = Duration.ofSeconds(60);
    private static final Duration COMMAND = Duration.ofMinutes(3);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;

    public Shell(int port) {
        this.port = port;
        client.setServerKeyVerifier((connected, address, key) -> true);
        client.start();
    }

    /** What a command printed, and its exit status. */
    public record Result(int status, String text) {}

    /** Runs a command that must work. */
    public String run(String command) {
        Result result = attempt(command);
        if (result.status() != 0) {
            throw new AssertionError("'" + command + "' failed: " + result.text());
        }
        return result.text();
    }

    /** Runs a command that may be refused. */
    public Result attempt(String command) {
        // Karaf ends the session after a command
        try (ClientSession session = logIn()) {
            return execute(session, command);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + command + "' over SSH", e);
        }
    }

    /** Presses these keys at a terminal, until it shows what is waited for. */
    public void type(String keys, String shown) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ClientSession session = logIn();
                ChannelShell terminal = session.createShellChannel()) {
            terminal.setOut(screen);
            terminal.setErr(screen);
            terminal.open().verify(LOGIN);
            terminal.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
            terminal.getInvertedIn().flush();
            Awaitility.await("the terminal shows " + shown)
                    .atMost(LOGIN)
                    .until(() -> plain(screen).contains(shown));
        } catch (IOException e) {
            throw new UncheckedIOException(keys + " over SSH", e);
        }
    }

    private ClientSession logIn() throws IOException {
        ClientSession session =
                client.connect(PlainKaraf.USER, "127.0.0.1", port).verify(LOGIN).getSession();
        session.addPasswordIdentity(PlainKaraf.PASSWORD);
        session.auth().verify(LOGIN);
        return session;
    }

    @Override
    public void close() {
        client.stop();
    }

    private static Result execute(ClientSession session, String command) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(text);
            channel.setErr(text);
            channel.open().verify(LOGIN);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), COMMAND).contains(ClientChannelEvent.TIMEOUT)) {
                throw new AssertionError("'" + command + "' still runs after " + COMMAND);
            }
            Integer status = channel.getExitStatus();
            return new Result(status == null ? -1 : status, plain(text));
        }
    }

    /** Without colours and what else moves the cursor of a terminal. */
    private static String plain(ByteArrayOutputStream text) {
        return text.toString(StandardCharsets.UTF_8).replaceAll("\u001b(\\[[0-9;?]*[a-zA-Z]|[=>])", "");
    }
}
