package dev.kontor.itests.container;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The running container, as the tests outside see it. One is started per test run. */
public final class Karaf implements AutoCloseable {

    /** A login of the container's JAAS realm that may do everything. */
    public static final String USER = PlainKaraf.USER;

    public static final String PASSWORD = PlainKaraf.PASSWORD;

    private final Ports ports;
    private final Path home;
    private final TestContainer container;
    private final KarafLog log;
    private final Shell shell;

    private Karaf(Ports ports, Path folder, TestContainer container) throws IOException {
        this.ports = ports;
        this.container = container;
        this.home = home(folder);
        this.log = new KarafLog(home.resolve("data/log/karaf.log"));
        this.shell = new Shell(ports.ssh());
    }

    static Karaf start() {
        try {
            Path folder = Path.of(PlainKaraf.setting("kontor.karaf.folder")).toAbsolutePath();
            Path run = Files.createTempDirectory(Files.createDirectories(folder), "run-");
            Ports ports = Ports.free();
            TestContainer container =
                    PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(PlainKaraf.options(run, ports)));
            container.start();
            Karaf karaf = new Karaf(ports, run, container);
            try {
                karaf.awaitBoot();
                karaf.addFeatures();
                return karaf;
            } catch (RuntimeException | Error e) {
                karaf.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Karaf did not start", e);
        }
    }

    private void awaitBoot() {
        Probe probe = Probe.of(this, BootFinishedProbe.class);
        deploy(probe.bytes());
        probe.call("the_boot_features_are_there");
        Awaitility.await("the remote shell")
                .atMost(Duration.ofMinutes(3))
                .ignoreException(UncheckedIOException.class)
                .until(() -> shell.attempt("kontor-is-not-there-yet").status() >= 0);
        // what Pax Exam and the first start write is not what is tested
        log.newTroubles();
    }

    /** An address of the container's web server, for example {@code /kontor/api/session}. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + ports.http() + path);
    }

    public Shell shell() {
        return shell;
    }

    public KarafLog log() {
        return log;
    }

    /** The folder of the installation, with etc and data. */
    public Path home() {
        return home;
    }

    /** Makes the features of this build known, as an integrator does. */
    private void addFeatures() {
        shell.run("feature:repo-add " + new File(PlainKaraf.setting("kontor.features")).toURI());
    }

    /** Makes the features of a host of this build known; its bundles are taken from where the build has put them. */
    void addHostFeatures(Path features) {
        try {
            Path bundles = features.toAbsolutePath().getParent().getParent();
            String text = Files.readString(features)
                    .replaceAll("mvn:[^/<]+/([^/<]+)/([^/<]+)", bundles.toUri() + "$1-$2.jar");
            Path copy = Files.writeString(home.resolve("data").resolve(features.getFileName()), text);
            shell.run("feature:repo-add " + copy.toUri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void install(String... features) {
        shell.run("feature:install " + String.join(" ", features));
    }

    /** Until the pages answer: their feature has been installed before the web server listens. */
    public void awaitPages() {
        HttpRequest stranger =
                HttpRequest.newBuilder(url("/kontor/api/session")).build();
        Awaitility.await("the pages")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .until(() -> HttpClient.newHttpClient()
                                .send(stranger, BodyHandlers.discarding())
                                .statusCode()
                        == 401);
    }

    public void uninstall(String... features) {
        shell.run("feature:uninstall " + String.join(" ", features));
    }

    /** Installs and starts a bundle that is there until the end of the run. */
    void deploy(byte[] bundle) {
        container.install(new ByteArrayInputStream(bundle));
    }

    /** Installs and starts a bundle, and says under which id. */
    public long deploy(Path bundle) {
        String text = shell.run("bundle:install --start " + bundle.toUri());
        return Long.parseLong(text.replaceAll("(?s).*Bundle ID: (\\d+).*", "$1"));
    }

    public void undeploy(long bundle) {
        shell.run("bundle:uninstall " + bundle);
    }

    /** Runs one method of a class of the probe in the container; its failure is the one that was met there. */
    void callInside(String probe, String className, String method) {
        try {
            container.call(new Address(probe, new Object[] {className, method}));
        } catch (RuntimeException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> processes = processes();
        shell.close();
        container.stop();
        for (ProcessHandle process : processes) {
            if (!ended(process)) {
                process.destroyForcibly();
                throw new AssertionError("Karaf (process " + process.pid() + ") went on running after its stop");
            }
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private static Path home(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(folder, 3, (path, attributes) -> path.endsWith("etc"))) {
            return files.findFirst().orElseThrow().getParent();
        }
    }

    private record Address(String identifier, Object[] arguments) implements TestAddress {
        @Override
        public String caption() {
            return identifier;
        }

        @Override
        public TestAddress root() {
            return this;
        }
    }
}
