package dev.kontor.itests.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A node as a process that the test has started, and kills. */
final class NodeProcess {

    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);

    /**
     * @param main what the process is; it says {@code ready} when it has begun
     * @param said hears each other line
     */
    NodeProcess(Class<?> main, Path log, String name, Consumer<String> said, String... arguments) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command)
                    .redirectError(log.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Thread(() -> read(said), "reads-" + name);
        reader.start();
    }

    private void read(Consumer<String> said) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else {
                    said.accept(line);
                }
            }
        } catch (IOException killed) {
            ready.countDown();
        }
    }

    /** On its standard input. */
    void tell(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitEnd(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("The node did not end");
        }
        reader.join(TimeUnit.SECONDS.toMillis(30));
    }

    void awaitReady() throws InterruptedException {
        if (!ready.await(180, TimeUnit.SECONDS)) {
            throw new AssertionError("The node is not ready");
        }
    }

    /** As {@code kill -9} does it. The process's own method would also throw away what it has said and nobody has read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The node did not die");
        }
        reader.join(TimeUnit.SECONDS.toMillis(30));
    }
}
