package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** P8: what docs/host-integration.md shows of the example stands in the example. */
class HostIntegrationPageTest {

    private static final Path PAGE = Path.of("../../docs/host-integration.md");
    private static final Path EXAMPLE = Path.of("../../examples/host-erp");

    /** A piece of code whose first line is a comment with the name of its file. */
    private static final Pattern EXCERPT =
            Pattern.compile("```(?:java|xml)\\R(?://|<!--) (\\S+)(?: -->)?\\R(.*?)```", Pattern.DOTALL);

    @Test
    void every_excerpt_stands_in_its_file() throws IOException {
        List<MatchResult> excerpts = excerpts(Files.readString(PAGE));
        assertThat(excerpts).hasSizeGreaterThanOrEqualTo(10);
        for (MatchResult excerpt : excerpts) {
            assertThat(Files.readString(EXAMPLE.resolve(excerpt.group(1))))
                    .as(excerpt.group(1))
                    .contains(excerpt.group(2));
        }
    }

    @Test
    void no_code_is_shown_without_its_file() throws IOException {
        String page = Files.readString(PAGE);
        long shown =
                Pattern.compile("```(?:java|xml)\\R").matcher(page).results().count();
        assertThat(excerpts(page)).hasSize((int) shown);
    }

    private static List<MatchResult> excerpts(String page) {
        return EXCERPT.matcher(page).results().toList();
    }
}
