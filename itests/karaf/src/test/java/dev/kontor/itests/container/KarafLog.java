package dev.kontor.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The log of the container, in which no line of level WARN or ERROR may stand unless it is known and explained. */
public final class KarafLog {

    private static final Pattern TROUBLE = Pattern.compile("^\\S+ \\| (WARN |ERROR) \\|.*");

    /** What is known and no trouble; each with its reason. */
    private static final List<Pattern> EXPECTED = Stream.of(
                    // Aries' JMX agent, told of a service while the container stops
                    "org\\.apache\\.aries\\.jmx\\.core .* Task rejected for JMX Notification dispatch",
                    // Pax Web, told of a servlet of the new kontor-web before the old one is gone; it then takes its
                    // turn
                    "ServletModel.*name='kontor-.*can't be registered now",
                    "Skipped registration of ServletModel.*name='kontor-.*awaiting registration",
                    // SampleHostIT has taken contacts back to the version before, and the tables are those of the next
                    // one
                    "Schema .* has a version \\(900\\) that is newer than the latest available migration",
                    // KarIT: Karaf takes away all features of the file, also those that nobody had asked for by name
                    "KarServiceImpl .* Unable to uninstall Kar feature kontor-",
                    // HostErpIT stops the bundle of the host on purpose
                    "The host's (users|cases) are not there: calls of tenant acme that need them are refused")
            .map(Pattern::compile)
            .toList();

    private final Path file;
    private long readUpTo;

    KarafLog(Path file) {
        this.file = file;
    }

    /** Lines of level WARN or ERROR since this was asked last, without the ones that are explained above. */
    synchronized List<String> newTroubles() {
        return newLines()
                .filter(line -> TROUBLE.matcher(line).matches())
                .filter(line ->
                        EXPECTED.stream().noneMatch(known -> known.matcher(line).find()))
                .toList();
    }

    /** Waits for the one line of trouble that a test brings about on purpose; it then fails nothing any more. */
    public void awaitTrouble(String part) {
        List<String> troubles = new ArrayList<>();
        Awaitility.await("a line of the log with " + part)
                .atMost(Duration.ofSeconds(60))
                .until(() -> troubles.addAll(newTroubles()) || !troubles.isEmpty());
        if (troubles.size() != 1 || !troubles.get(0).contains(part)) {
            throw new AssertionError("Unexpected in the log of Karaf:\n" + String.join("\n", troubles));
        }
    }

    /** The whole log. */
    public String text() {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> newLines() {
        String text = text();
        String added = text.substring((int) readUpTo);
        readUpTo = text.length();
        return added.lines();
    }
}
