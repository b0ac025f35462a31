package dev.kontor.web.internal.http;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A refusal as an RFC 9457 problem document. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> problems,
        String reason,
        Long currentVersion,
        String permission,
        String reference,
        Map<String, String> params) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long a client should wait before it asks again for what is away. */
    public static final String RETRY_AFTER_SECONDS = "2";

    public static Problem of(Refusal refusal) {
        Problem plain = of(Status.of(refusal), refusal.code(), refusal.detail());
        if (refusal instanceof Refusal.Validation validation) {
            return plain.withProblems(validation.problems());
        }
        if (refusal instanceof Refusal.Conflict conflict) {
            return plain.withConflict(conflict);
        }
        return refusal instanceof Refusal.Forbidden forbidden ? plain.withPermission(forbidden.permission()) : plain;
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(
                "urn:kontor:problem:" + code,
                Status.title(status),
                status,
                detail,
                code,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Problem badRequest(String detail) {
        return of(400, "bad-request", detail);
    }

    public static Problem unauthorized() {
        return of(new Refusal.Unauthorized("Log in, or send a bearer token."));
    }

    public static Problem notFound() {
        return of(404, "not-found", "There is nothing at this address.");
    }

    public static Problem tooLarge(long limit) {
        return of(413, "too-large", "The body is larger than " + limit + " bytes.");
    }

    /** What nobody could handle; the log has the cause under the reference. */
    public static Problem fault(String reference) {
        Problem plain = of(500, "fault", "Something went wrong. The reference tells an administrator where to look.");
        return new Problem(
                plain.type, plain.title, 500, plain.detail, plain.code, null, null, null, null, reference, null);
    }

    public Problem withProblems(List<FieldProblem> fields) {
        return new Problem(
                type, title, status, detail, code, fields, reason, currentVersion, permission, reference, params);
    }

    private Problem withConflict(Refusal.Conflict conflict) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                problems,
                conflict.reason(),
                conflict.currentVersion(),
                permission,
                reference,
                conflict.params().isEmpty() ? null : conflict.params());
    }

    private Problem withPermission(String missing) {
        return new Problem(
                type, title, status, detail, code, problems, reason, currentVersion, missing, reference, params);
    }

    public boolean passes() {
        return status == 503;
    }
}
