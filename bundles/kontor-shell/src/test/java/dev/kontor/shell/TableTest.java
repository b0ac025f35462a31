package dev.kontor.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** G3: what people stored is shown as text, and comes out of CSV as it went in. */
class TableTest {

    @Test
    void csv_has_a_header_and_quotes_what_needs_it() {
        Table table = Table.of("Id", "Name").row(1, "Vogt, \"Tischlerei\"").row(2, null);

        assertThat(printed(table, true)).isEqualTo("Id,Name\n1,\"Vogt, \"\"Tischlerei\"\"\"\n2,\n");
    }

    @Test
    void csv_of_nothing_is_the_header_alone() {
        assertThat(printed(Table.of("Id", "Name").whenEmpty("None."), true)).isEqualTo("Id,Name\n");
    }

    @Test
    void a_table_shows_columns_and_rows() {
        assertThat(printed(Table.of("Id", "Name").row("a", "Grün"), false)).contains("Id", "Name", "Grün");
    }

    @Test
    void a_table_of_nothing_says_so() {
        assertThat(printed(Table.of("Id").whenEmpty("No tenant yet."), false)).contains("No tenant yet.");
    }

    @Test
    void a_stored_text_cannot_steer_the_terminal() {
        String text = printed(Table.of("Name").row("\u001b[2Jleer\nzwei\u202Edrei"), false);

        assertThat(text).doesNotContain("\u001b[2J", "leer\nzwei", "\u202E").contains("leer zwei drei");
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatThrownBy(() -> Table.of("Id", "Name").row("only one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells for 2 columns");
    }

    private static String printed(Table table, boolean csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), csv);
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
