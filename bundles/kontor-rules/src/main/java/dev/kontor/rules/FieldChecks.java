package dev.kontor.rules;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects everything that is wrong with the fields of a call, so that it is told at once (A9, G3, G6). Text is never
 * shortened or changed in silence; umlauts, emoji and right-to-left text pass unchanged.
 */
public final class FieldChecks {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The value must be there; a text must have more than blanks. */
    public FieldChecks required(String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problem(field, "required");
        }
        return this;
    }

    /** Optional text in one line, so that it can stand in a header: no control characters at all. */
    public FieldChecks line(String field, String value, int max) {
        return characters(field, value, max, false);
    }

    /** Optional text with line breaks and tabs. */
    public FieldChecks text(String field, String value, int max) {
        return characters(field, value, max, true);
    }

    /** The size of a page (G6). */
    public FieldChecks page(PageRequest page) {
        if (page == null) {
            return problem("page", "required");
        }
        if (page.size() < 1 || page.size() > PageRequest.MAX_SIZE) {
            problem("size", "out-of-range", Map.of("min", "1", "max", String.valueOf(PageRequest.MAX_SIZE)));
        }
        return this;
    }

    /** Tells a problem that a rule of the caller found. */
    public FieldChecks problem(String field, String code) {
        return problem(field, code, Map.of());
    }

    public FieldChecks problem(String field, String code, Map<String, String> params) {
        problems.add(new FieldProblem(field, code, params));
        return this;
    }

    /** Tells the problem unless the condition holds. */
    public FieldChecks that(boolean condition, String field, String code) {
        return condition ? this : problem(field, code);
    }

    public boolean passed() {
        return problems.isEmpty();
    }

    /** The refusal with all problems, or null when there are none. */
    public Refusal.Validation refusal() {
        return problems.isEmpty() ? null : new Refusal.Validation(problems);
    }

    private FieldChecks characters(String field, String value, int max, boolean lineBreaks) {
        if (value == null) {
            return this;
        }
        if (value.codePointCount(0, value.length()) > max) {
            problem(field, "too-long", Map.of("max", String.valueOf(max)));
        }
        if (value.codePoints().anyMatch(c -> isControl(c) && !(lineBreaks && isLineBreakOrTab(c)))) {
            problem(field, "control-character");
        }
        if (value.codePoints().anyMatch(FieldChecks::isLoneSurrogate)) {
            problem(field, "broken-character");
        }
        return this;
    }

    private static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL || codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean isLineBreakOrTab(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
