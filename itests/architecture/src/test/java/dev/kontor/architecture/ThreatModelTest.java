package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** P9: each threat of docs/threat-model.md names tests, and they exist. */
class ThreatModelTest {

    private static final Pattern ROW = Pattern.compile("\\| (T\\d+) \\|.*\\| ([^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private record Threat(String id, List<String> tests) {}

    @Test
    void every_threat_has_tests_and_each_exists() throws IOException {
        List<Threat> threats = threats(Files.readString(BuiltBundles.root().resolve("docs/threat-model.md")));

        assertThat(threats)
                .hasSizeGreaterThan(20)
                .noneMatch(threat -> threat.tests().isEmpty());
        assertThat(threats.stream().flatMap(threat -> threat.tests().stream())).isSubsetOf(tests());
    }

    @Test
    void a_threat_without_a_test_and_one_with_a_missing_test_are_found() throws IOException {
        assertThat(threats("| T1 | x | y | – |").get(0).tests()).isEmpty();
        assertThat(threats("| T1 | x | y | `GoneTest` |").get(0).tests()).containsExactly("GoneTest");
        assertThat(tests()).doesNotContain("GoneTest");
    }

    private static List<Threat> threats(String document) {
        return document.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Threat(row.group(1), names(row.group(2))))
                .toList();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(BuiltBundles.root())) {
            return files.map(file -> BuiltBundles.root().relativize(file).toString())
                    .filter(file -> file.contains("src/test/java") && !file.contains("target/"))
                    .filter(file -> file.endsWith("Test.java") || file.endsWith("IT.java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
