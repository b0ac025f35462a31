package dev.kontor.web.internal.rest;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.web.IfMatch;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code If-Match: "3"}, {@code "0"} for what was never stored; lists, weak tags and {@code *} don't say which version a change is based on. */
final class IfMatchHeader {

    private static final String NAME = "If-Match";
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private IfMatchHeader() {}

    static IfMatch read(String header) {
        if (header == null) {
            throw refused("required");
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw refused("malformed");
        }
        return new IfMatch(Long.parseLong(version.group(1)));
    }

    private static RefusedException refused(String code) {
        return new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(NAME, code))));
    }
}
