package dev.kontor.itests.processes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/**
 * Stands between a node and a mail server and holds a dialogue at the step that its recipient's address names: so the
 * process is killed while the server is exactly there.
 */
final class StoppingGateway implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch over = new CountDownLatch(1);
    private final int server;
    private final Queue<String> reached;

    /**
     * @param reached where the steps go that were reached
     */
    StoppingGateway(int server, Queue<String> reached) throws IOException {
        this.server = server;
        this.reached = reached;
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket node = socket.accept();
                start(() -> talk(node));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** In SMTP each side waits for the other, so one thread can pass both on. */
    private void talk(Socket node) {
        try (node;
                Socket mail = new Socket(InetAddress.getLoopbackAddress(), server)) {
            InputStream fromNode = new BufferedInputStream(node.getInputStream());
            InputStream fromMail = new BufferedInputStream(mail.getInputStream());
            answer(fromMail, node.getOutputStream());
            boolean content = false;
            String step = "";
            for (String line = line(fromNode); line != null; line = line(fromNode)) {
                if (line.startsWith("RCPT TO:<")) {
                    step = line.substring("RCPT TO:<".length(), line.indexOf('@'))
                            .toUpperCase(Locale.ROOT);
                }
                boolean end = content && line.equals(".\r\n");
                send(mail.getOutputStream(), line);
                if (content && !end) {
                    continue;
                }
                byte[] answer = answer(fromMail);
                hold(step, line, end, content);
                content = line.startsWith("DATA") && answer[0] == '3';
                node.getOutputStream().write(answer);
                node.getOutputStream().flush();
            }
        } catch (IOException killed) {
            SendingNode.say("a dialogue has ended");
        }
    }

    private void hold(String step, String line, boolean end, boolean content) throws IOException {
        boolean told = step.equals(SendingStep.RCPT.name()) && line.startsWith("RCPT");
        boolean data = step.equals(SendingStep.DATA.name()) && line.startsWith("DATA") && !content;
        boolean ended = step.equals(SendingStep.ENDED.name()) && end;
        if (told || data || ended) {
            reached.add(step);
            try {
                over.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("The node is dead");
        }
    }

    private static byte[] answer(InputStream from) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String line;
        do {
            line = line(from);
            if (line == null) {
                throw new IOException("The mail server has gone");
            }
            answer.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
        } while (line.length() > 3 && line.charAt(3) == '-');
        return answer.toByteArray();
    }

    private static void answer(InputStream from, OutputStream to) throws IOException {
        to.write(answer(from));
        to.flush();
    }

    private static void send(OutputStream to, String line) throws IOException {
        to.write(line.getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    /** With its end; null when there is no more. */
    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next >= 0; next = from.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "gateway");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets go of the dialogues that are held, without a word. */
    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
