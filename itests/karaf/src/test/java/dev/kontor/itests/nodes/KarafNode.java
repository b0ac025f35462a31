package dev.kontor.itests.nodes;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.Shell;
import dev.kontor.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.awaitility.Awaitility;

/** A Karaf as a process of its own, of the assembly, with settings and data of its own; its database is shared. */
final class KarafNode implements AutoCloseable {

    private static final Path ASSEMBLY = Path.of(System.getProperty("kontor.assembly"));
    private static final Duration START = Duration.ofMinutes(3);

    /** 405 is the host's door, which takes only what is posted. */
    private static final Set<Integer> READY = Set.of(200, 405);

    /** Of all nodes, as they share the database. */
    private static final String MASTER_KEY = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path base;
    private final int http = FreePort.find();
    private final int ssh = FreePort.find();
    private Process process;

    /**
     * @param host the features of a host, which are installed with Kontor's
     */
    KarafNode(Path base, String databaseUrl, URI host) throws IOException {
        this.base = base;
        Path etc = base.resolve("etc");
        for (String folder : List.of("data", "deploy")) {
            Files.createDirectories(base.resolve(folder));
        }
        FileUtils.copyDirectory(ASSEMBLY.resolve("etc").toFile(), etc.toFile());
        Files.writeString(
                etc.resolve("users.properties"),
                Karaf.USER + " = " + Karaf.PASSWORD + ",_g_:admingroup\n",
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(etc.resolve("dev.kontor.datasource.cfg"), "url = " + databaseUrl + "\npool.size = 10\n");
        Files.writeString(etc.resolve("dev.kontor.kernel.key"), MASTER_KEY + "\n");
        Path features = etc.resolve("org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features)
                        .replaceFirst("kontor-demo/[^,\\s]+", FrontDesk.FEATURE)
                        .replaceFirst("featuresRepositories = ", "featuresRepositories = " + host + ", "));
    }

    /** Starts; {@link #awaitReady()} waits for it. */
    void start() {
        ProcessBuilder karaf = new ProcessBuilder(
                        "bash", ASSEMBLY.resolve("bin/karaf").toString(), "daemon")
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("karaf.out").toFile());
        karaf.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "EXTRA_JAVA_OPTS", System.getProperty("kontor.karaf.jvm"),
                        "KARAF_BASE", base.toString(),
                        "KARAF_ETC", base.resolve("etc").toString(),
                        "KARAF_DATA", base.resolve("data").toString(),
                        // of the assembly, which others may have started too
                        "CHECK_ROOT_INSTANCE_RUNNING", "false",
                        "KONTOR_PORT", String.valueOf(http),
                        "KONTOR_SSH_PORT", String.valueOf(ssh)));
        try {
            process = karaf.start();
            Process started = process;
            // also where the test itself is ended
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly, "ends-" + base.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until Kontor and the host answer. */
    void awaitReady() {
        for (String path : new String[] {"/kontor/api/health", "/frontdesk"}) {
            Awaitility.await(path + " of " + base)
                    .atMost(START)
                    .failFast(base + " has ended", () -> !process.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> READY.contains(answer(path)));
        }
    }

    private int answer(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(5)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + http + path);
    }

    /** Of the one who asks, who closes it. */
    Shell shell() {
        return new Shell(ssh);
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError(base + " did not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
