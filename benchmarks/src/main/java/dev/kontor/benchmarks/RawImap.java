package dev.kontor.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can't be done with less: one FETCH of everything over a socket, without a library. */
final class RawImap implements AutoCloseable {

    private static final Pattern LITERAL = Pattern.compile(".*\\{(\\d+)}");
    private static final int BUFFER = 256 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    RawImap(int port, String account, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        line();
        command("LOGIN " + account + " " + password, mail -> {});
        command("EXAMINE INBOX", mail -> {});
    }

    void fetchAll(Consumer<byte[]> mails) throws IOException {
        command("UID FETCH 1:* (UID BODY.PEEK[])", mails);
    }

    private void command(String command, Consumer<byte[]> literals) throws IOException {
        out.write(("a " + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        for (String line = line(); !line.startsWith("a "); line = line()) {
            Matcher literal = LITERAL.matcher(line);
            if (literal.matches()) {
                literals.accept(in.readNBytes(Integer.parseInt(literal.group(1))));
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The server has closed the connection");
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
