package dev.kontor.web.internal.http;

import dev.kontor.kernel.Refusal;
import java.util.Map;

/** Which HTTP status says what a refusal says. */
final class Status {

    private static final Map<Class<? extends Refusal>, Integer> OF_REFUSAL = Map.of(
            Refusal.Unauthorized.class, 401,
            Refusal.Forbidden.class, 403,
            Refusal.ModuleDisabled.class, 403,
            Refusal.NotFound.class, 404,
            Refusal.Conflict.class, 409,
            Refusal.Validation.class, 422,
            Refusal.Unavailable.class, 503);

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private Status() {}

    static int of(Refusal refusal) {
        return OF_REFUSAL.get(refusal.getClass());
    }

    static String title(int status) {
        return TITLES.getOrDefault(status, "Error");
    }
}
