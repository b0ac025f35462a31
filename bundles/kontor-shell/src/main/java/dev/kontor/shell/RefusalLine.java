package dev.kontor.shell;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import java.util.Map;
import java.util.stream.Collectors;

/** A refusal as the shell prints it: one line, with what to do next. */
public final class RefusalLine {

    private RefusalLine() {}

    /**
     * @param command as it is typed, for example {@code kontor:tenant-create}
     */
    public static String of(Refusal refusal, String command) {
        return "Refused: " + reason(refusal, command);
    }

    private static String reason(Refusal refusal, String command) {
        if (refusal instanceof Refusal.Validation validation) {
            return problems(validation) + ". '" + command + " --help' says what is allowed.";
        }
        if (refusal instanceof Refusal.Unauthorized) {
            return refusal.detail() + " kontor:tenant-list and kontor:user-list show who there is.";
        }
        if (refusal instanceof Refusal.ModuleDisabled disabled) {
            return "The module '" + disabled.module() + "' is switched off for this tenant. 'kontor:module-enable "
                    + disabled.module() + "' switches it on.";
        }
        return refusal.detail();
    }

    private static String problems(Refusal.Validation validation) {
        return validation.problems().stream().map(RefusalLine::problem).collect(Collectors.joining("; "));
    }

    private static String problem(FieldProblem problem) {
        String params = problem.params().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String code = problem.code().replace('-', ' ');
        return problem.field() + ": " + (params.isEmpty() ? code : code + " (" + params + ")");
    }
}
