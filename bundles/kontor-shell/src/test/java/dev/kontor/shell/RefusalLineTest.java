package dev.kontor.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A9, G1 to G7: whatever is refused, the shell says it in one line with what to do next. */
class RefusalLineTest {

    @Test
    void all_problems_of_the_input_are_named_with_their_limits() {
        Refusal refusal = new Refusal.Validation(List.of(
                FieldProblem.of("zone", "unknown"), new FieldProblem("name", "too-long", Map.of("max", "200"))));

        assertThat(RefusalLine.of(refusal, "kontor:tenant-create"))
                .isEqualTo("Refused: zone: unknown; name: too long (max 200). "
                        + "'kontor:tenant-create --help' says what is allowed.");
    }

    @Test
    void a_module_that_is_off_comes_with_the_command_that_switches_it_on() {
        assertThat(RefusalLine.of(new Refusal.ModuleDisabled("contacts"), "kontor:contact-list"))
                .contains("'kontor:module-enable contacts'");
    }

    static Stream<Refusal> every_kind() {
        return Stream.of(
                new Refusal.Unauthorized("There is no such user."),
                new Refusal.Forbidden("contacts.write"),
                new Refusal.NotFound("contact"),
                new Refusal.Validation(List.of(FieldProblem.of("name", "required"))),
                Refusal.Conflict.stale(3),
                new Refusal.ModuleDisabled("mail"),
                new Refusal.Unavailable("database"));
    }

    @ParameterizedTest
    @MethodSource("every_kind")
    void each_kind_is_one_line(Refusal refusal) {
        assertThat(RefusalLine.of(refusal, "kontor:x"))
                .startsWith("Refused: ")
                .endsWith(".")
                .doesNotContain("\n");
    }
}
