package dev.kontor.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test says; an empty answer cuts the connection. */
public final class ScriptedServer implements AutoCloseable {
    public final List<String> heard = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /**
     * @param answers by the first word of a line, {@code .} for the end of the data; what isn't named is agreed to. They
     *     may change while the server runs
     */
    public ScriptedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "scripted-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException over) {
                heard.add("(over)");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (data && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String answer = answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.isEmpty()) {
                return;
            }
            say(out, answer);
            data = answer.startsWith("354");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
