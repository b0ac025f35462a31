package dev.kontor.itests.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link KontorNode} that the test has started, and kills. */
final class NodeProcess {

    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);

    /**
     * @param taken where the keys go of which the node says that they were taken
     */
    NodeProcess(String url, String name, String task, Path log, Queue<String> taken) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            classPath,
                            KontorNode.class.getName(),
                            url,
                            name,
                            task)
                    .redirectError(log.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Thread(() -> read(taken), "reads-" + name);
        reader.start();
    }

    private void read(Queue<String> taken) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else if (line.startsWith("taken ")) {
                    taken.add(line.substring("taken ".length()));
                }
            }
        } catch (IOException killed) {
            // What it said before is read; a line cut off in the middle is no acknowledgement.
            ready.countDown();
        }
    }

    void awaitReady() throws InterruptedException {
        if (!ready.await(180, TimeUnit.SECONDS)) {
            throw new AssertionError("The node is not ready");
        }
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The node did not die");
        }
        reader.join(TimeUnit.SECONDS.toMillis(30));
    }
}
