package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has one subject: over 270 lines it is reported, over 300 it must be cut; tests may have 400. */
class FileLengthTest {

    private static final int REPORTED = 270;
    private static final int REFUSED = 300;
    private static final int REFUSED_TEST = 400;

    @Test
    void no_file_is_longer_than_one_subject_needs() throws IOException {
        Map<String, Long> lengths = lengths(BuiltBundles.root());
        lengths.forEach((file, lines) -> {
            if (lines > REPORTED) {
                System.out.println("Long file, " + lines + " lines: " + file);
            }
        });

        assertThat(lengths).hasSizeGreaterThan(100);
        assertThat(tooLong(lengths)).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(REFUSED + 1));

        assertThat(tooLong(lengths(folder))).containsExactly("Long.java");
    }

    private static List<String> tooLong(Map<String, Long> lengths) {
        return lengths.entrySet().stream()
                .filter(file -> file.getValue() > (file.getKey().contains("src/test/") ? REFUSED_TEST : REFUSED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> lengths(Path root) throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        try (Stream<Path> files = Files.find(root, 30, (file, attributes) -> isSource(root.relativize(file)))) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lengths.put(root.relativize(file).toString(), lines.count());
                }
            }
        }
        return lengths;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("target/");
    }
}
