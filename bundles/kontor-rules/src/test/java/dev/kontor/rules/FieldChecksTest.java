package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G3: text over the limit, control characters, lone surrogates and line breaks in one-line fields. G6: page sizes. */
class FieldChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen Groß", "👩‍💻 Straße", "שלום עולם", "O'Brien; DROP TABLE x", "<script>", "100 %_"})
    void unusual_but_valid_text_passes(String text) {
        assertThat(new FieldChecks().line("name", text, 50).passed()).isTrue();
    }

    @Test
    void the_limit_counts_characters_and_not_their_halves() {
        assertThat(new FieldChecks().line("name", "👍".repeat(10), 10).passed()).isTrue();
        assertThat(codes(new FieldChecks().line("name", "👍".repeat(11), 10))).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\rb", "a\nb", "a\u0085b", "a\u2028b", "a\tb"})
    void control_characters_are_refused_in_one_line(String text) {
        assertThat(codes(new FieldChecks().line("subject", text, 50))).containsExactly("control-character");
    }

    @Test
    void line_breaks_are_fine_in_longer_text_but_not_other_controls() {
        assertThat(new FieldChecks().text("note", "a\r\n\tb", 50).passed()).isTrue();
        assertThat(codes(new FieldChecks().text("note", "a\u0000", 50))).containsExactly("control-character");
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertThat(codes(new FieldChecks().line("name", "a\uD83D", 50))).containsExactly("broken-character");
    }

    @Test
    void all_problems_are_told_at_once() {
        FieldChecks checks = new FieldChecks()
                .required("contact", null)
                .required("type", " ")
                .line("s", "\n", 5);

        assertThat(checks.refusal().problems()).extracting(FieldProblem::field).containsExactly("contact", "type", "s");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void a_page_has_1_to_200_entries(int size) {
        assertThat(codes(new FieldChecks().page(PageRequest.first(size)))).containsExactly("out-of-range");
    }

    private static List<String> codes(FieldChecks checks) {
        return checks.refusal().problems().stream().map(FieldProblem::code).toList();
    }
}
