package dev.kontor.kernel;

import java.util.Map;

/**
 * What is wrong with one field of a call.
 *
 * @param field the name of the field, as in the API; nested with dots and indexes: {@code points[1].value}
 * @param code stable and lower case, for example {@code required}, {@code too-long}, {@code control-character}
 * @param params what a message needs, for example {@code max -> 200}; never the user's value
 */
public record FieldProblem(String field, String code, Map<String, String> params) {

    public FieldProblem {
        params = Map.copyOf(params);
    }

    public static FieldProblem of(String field, String code) {
        return new FieldProblem(field, code, Map.of());
    }
}
