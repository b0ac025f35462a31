package dev.kontor.kernel.internal.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N4: the export alone shows what was done to it; no database and no key is needed. */
class VerifierTest {
    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private Head head = Head.EMPTY;
    private Head tenth;

    @BeforeEach
    void export() throws IOException {
        Path file = folder.resolve("export");
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            SealedRow row = row(i);
            Link link = ChainHash.next(head, row);
            head = new Head(link.place(), link.hash());
            tenth = i == 10 ? head : tenth;
            rows.add(new ExportedRow(link, row, true));
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            ExportFile.header(out, new ExportFile.Header("acme", head));
            rows.forEach(row -> ExportFile.row(out, row));
        }
        lines.addAll(Files.readAllLines(file));
    }

    @Test
    void an_untouched_export_holds_and_names_its_checkpoint() throws IOException {
        assertThat(check(lines)).startsWith("The chain of acme holds: 300:" + head.hash());
        assertThat(check(lines, CheckpointText.of(tenth))).startsWith("The chain of acme holds");
        assertThat(ExportedVerifier.check(write(lines), "10:" + "0".repeat(64))).startsWith("BROKEN at place 10");
    }

    @Test
    void every_line_that_is_changed_removed_or_moved_is_named() throws IOException {
        for (int place = 1; place <= ROWS; place++) {
            int line = place;
            assertThat(check(with(copy -> {
                        copy.set(line, copy.get(line).replace("name+%C3%A4", "name+%C3%B6"));
                        return copy;
                    })))
                    .startsWith("BROKEN at place " + place);
            assertThat(check(with(copy -> {
                        copy.remove(line);
                        return copy;
                    })))
                    .startsWith("BROKEN at place " + place);
            if (place < ROWS) {
                assertThat(check(with(copy -> {
                            copy.add(line, copy.remove(line + 1));
                            return copy;
                        })))
                        .startsWith("BROKEN at place " + place);
            }
        }
    }

    @Test
    void what_is_no_export_is_said_to_be_none() throws IOException {
        assertThat(check(List.of())).startsWith("Can't be checked");
        assertThat(check(List.of("hello"))).startsWith("Can't be checked");
        assertThat(check(with(copy -> {
                    copy.set(7, "x");
                    return copy;
                })))
                .startsWith("Can't be checked: Line 8");
        assertThat(ExportedVerifier.check(folder.resolve("missing"))).startsWith("Can't be checked");
        assertThat(check(lines, "nonsense")).startsWith("Can't be checked");
    }

    private List<String> with(UnaryOperator<List<String>> change) {
        return change.apply(new ArrayList<>(lines));
    }

    private String check(List<String> changed, String... checkpoint) throws IOException {
        return ExportedVerifier.check(write(changed), checkpoint);
    }

    private Path write(List<String> changed) throws IOException {
        return Files.write(folder.resolve("changed"), changed);
    }

    private static SealedRow row(int number) {
        return new SealedRow(
                "acme",
                number * 3L,
                "orders.changed\tname ä",
                "order",
                "-",
                number % 2 == 0 ? null : "person-" + number,
                "2026-03-01T10:00:00Z",
                "2026-03-01T10:00:01Z",
                "anna",
                "REST",
                Base64.getEncoder().encodeToString(("content " + number).getBytes()),
                Base64.getEncoder().encodeToString((1000 + number + " signature").getBytes()));
    }
}
