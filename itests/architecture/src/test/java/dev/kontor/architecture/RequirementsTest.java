package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/requirements.md says is built is proven by tests that exist and that cite the row's id. */
class RequirementsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("\\| ([GPALWCTN]\\d+) \\|.*\\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern STATE = Pattern.compile("(done|partly|open|host)\\b.*");
    private static final int CAPABILITIES_RULES_AND_GUARANTEES = 298;

    @Test
    void every_capability_has_a_row_and_a_state() throws IOException {
        assertThat(rows().size()).isEqualTo(CAPABILITIES_RULES_AND_GUARANTEES);
        assertThat(rows().stream().filter(row -> !STATE.matcher(row.state()).matches()))
                .isEmpty();
    }

    @Test
    void what_is_built_names_tests_that_exist_and_cite_it() throws IOException {
        Map<String, String> tests = tests();

        assertThat(rows().stream().flatMap(row -> problems(row, tests).stream()))
                .isEmpty();
    }

    @Test
    void a_row_without_a_test_with_a_missing_one_and_with_one_that_does_not_cite_it_is_found() {
        Map<String, String> tests = Map.of("ThereTest", "/** A1: … */");

        assertThat(problems(new Row("A1", "–", "done"), tests)).hasSize(1);
        assertThat(problems(new Row("A1", "`GoneTest`", "done"), tests)).hasSize(1);
        assertThat(problems(new Row("A2", "`ThereTest`", "partly: …"), tests)).hasSize(1);
        assertThat(problems(new Row("A1", "`ThereTest`", "done"), tests)).isEmpty();
        assertThat(problems(new Row("A3", "–", "open"), tests)).isEmpty();
    }

    private record Row(String id, String tests, String state) {}

    private static List<String> problems(Row row, Map<String, String> tests) {
        List<String> problems = new ArrayList<>();
        List<String> named =
                TEST.matcher(row.tests()).results().map(match -> match.group(1)).toList();
        boolean built = row.state().startsWith("done") || row.state().startsWith("partly");
        if (built && named.isEmpty()) {
            problems.add(row.id() + " names no test");
        }
        for (String test : named) {
            if (!tests.containsKey(test)) {
                problems.add(row.id() + " names " + test + ", which doesn't exist");
            } else if (!cites(tests.get(test), row.id())) {
                problems.add(test + " doesn't cite " + row.id());
            }
        }
        return problems;
    }

    /** Also as part of a range such as A14–A20. */
    private static boolean cites(String source, String id) {
        String letter = id.substring(0, 1);
        int number = Integer.parseInt(id.substring(1));
        return Pattern.compile("\\b" + letter + "(\\d+)(?:[–-]" + letter + "?(\\d+))?\\b")
                .matcher(source)
                .results()
                .anyMatch(match -> {
                    int first = Integer.parseInt(match.group(1));
                    int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
                    return first <= number && number <= last;
                });
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/requirements.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(match -> new Row(match.group(1), match.group(2), match.group(3)))
                .toList();
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("IT.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RequirementsTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
