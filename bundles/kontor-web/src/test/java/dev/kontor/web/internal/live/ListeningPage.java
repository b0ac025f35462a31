package dev.kontor.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.web.internal.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens to the event stream. */
final class ListeningPage implements AutoCloseable {

    static final String END = "(end)";

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();

    ListeningPage(Browser browser, String path) throws IOException, InterruptedException {
        answer = browser.http().send(browser.request("GET", path, null), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        Thread reader = new Thread(this::read, "listening-page");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next block but comments, its lines joined by blanks; {@link #END} after the last. */
    String next() throws InterruptedException {
        String block = blocks.poll(10, TimeUnit.SECONDS);
        assertThat(block).as("a block within ten seconds").isNotNull();
        return block;
    }

    boolean hasNothing() {
        return blocks.isEmpty();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            StringBuilder block = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    add(block);
                } else {
                    block.append(block.isEmpty() ? "" : " ").append(line);
                }
            }
        } catch (IOException ended) {
            blocks.add(END);
            return;
        }
        blocks.add(END);
    }

    private void add(StringBuilder block) {
        blocks.add(block.toString());
        block.setLength(0);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
