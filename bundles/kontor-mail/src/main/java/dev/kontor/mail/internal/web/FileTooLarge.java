package dev.kontor.mail.internal.web;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import java.util.List;
import javax.ws.rs.core.Response;

/** The problem document of a file that is larger than allowed: of all refusals HTTP has a status of its own for it. */
public record FileTooLarge(
        String type, String title, int status, String detail, String code, List<FieldProblem> problems) {

    private static final int STATUS = 413;

    /** Whether that is why it was refused. */
    static boolean is(Refusal refusal) {
        return refusal instanceof Refusal.Validation validation
                && validation.problems().stream()
                        .anyMatch(problem ->
                                problem.field().equals("file") && problem.code().equals("too-large"));
    }

    static Response answer(Refusal refusal) {
        FileTooLarge problem = new FileTooLarge(
                "urn:kontor:problem:too-large",
                "Content Too Large",
                STATUS,
                refusal.detail(),
                "too-large",
                ((Refusal.Validation) refusal).problems());
        return Response.status(STATUS)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
