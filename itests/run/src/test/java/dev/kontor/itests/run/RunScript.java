package dev.kontor.itests.run;

import dev.kontor.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * {@code ./run} in a folder of its own, so that what lies in the project's {@code .kontor} stays as it is. The assembly
 * was built by this very reactor; the script finds it as built and builds nothing.
 */
final class RunScript implements AutoCloseable {
    private static final Path PROJECT = Path.of(System.getProperty("kontor.project"));
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);
    /** Of GNU's env; elsewhere signals are as they were inherited. */
    private static final List<String> LISTENING = List.of("env", "--default-signal=INT");

    private static final Pattern PASSWORD = Pattern.compile("password: +(\\S+)");

    private final Path folder;
    private final int port;
    private final Path output;
    private final Process process;

    private RunScript(Path folder, int port, Path output, Process process) {
        this.folder = folder;
        this.port = port;
        this.output = output;
        this.process = process;
    }

    static void prepare(Path folder) throws IOException {
        Files.copy(PROJECT.resolve("run"), folder.resolve("run"));
        Path target = Files.createDirectories(folder.resolve("karaf-assembly/target"));
        Files.createSymbolicLink(
                target.resolve("assembly"),
                PROJECT.resolve("karaf-assembly/target/assembly").toRealPath());
        Files.createFile(target.resolve("built"));
    }

    static RunScript start(Path folder, int port) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        List<String> command = new ArrayList<>(listening() ? LISTENING : List.of());
        command.addAll(List.of("bash", "./run"));
        ProcessBuilder script = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().put("KONTOR_PORT", String.valueOf(port));
        script.environment().put("KONTOR_SSH_PORT", String.valueOf(FreePort.find()));
        script.environment().put("EXTRA_JAVA_OPTS", System.getProperty("kontor.karaf.jvm"));
        return new RunScript(folder, port, output, script.start());
    }

    /**
     * What a shell runs in the background ignores Ctrl-C, and so does all that it starts: a build that runs like that
     * could not ask the script to end.
     */
    private static boolean listening() throws IOException {
        List<String> nothing = new ArrayList<>(LISTENING);
        nothing.add("true");
        return new ProcessBuilder(nothing).start().onExit().join().exitValue() == 0;
    }

    /** Waits until the script says how to log in, and returns the password. */
    String awaitPassword() {
        Awaitility.await("./run says that Kontor runs")
                .atMost(START)
                .failFast("./run has ended: " + this.output, () -> !process.isAlive())
                .until(() -> PASSWORD.matcher(said()).find());
        Matcher password = PASSWORD.matcher(said());
        password.find();
        return password.group(1);
    }

    /** As Ctrl-C does; the exit code of the script. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("./run has not ended: " + said());
        }
        return process.exitValue();
    }

    String said() {
        return text(output);
    }

    String log() {
        return text(folder.resolve(".kontor/karaf/log/karaf.log"));
    }

    int port() {
        return port;
    }

    /** What a failed test has left. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
