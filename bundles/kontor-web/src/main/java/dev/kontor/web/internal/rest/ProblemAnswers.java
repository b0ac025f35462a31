package dev.kontor.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.web.internal.http.Faults;
import dev.kontor.web.internal.http.Problem;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/** Every exception as a problem document, without a word of what it says of itself. */
final class ProblemAnswers implements ExceptionMapper<Throwable> {

    private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            400, Problem.badRequest("The request can't be read."),
            404, Problem.notFound(),
            405, Problem.of(405, "method-not-allowed", "The method can't be used on this address."),
            406, Problem.of(406, "not-acceptable", "The answer isn't available in the wanted type."),
            415, Problem.of(415, "unsupported-media-type", "The body has a type that isn't read here."));

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(TYPE).entity(problem);
        if (problem.passes()) {
            answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            answer.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        return answer.build();
    }

    /** Makes the response a problem instead of what it was to be. */
    static void put(ContainerResponseContext response, Problem problem) {
        response.setStatus(problem.status());
        response.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
        response.setEntity(problem, new Annotation[0], TYPE);
        if (problem.passes()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
    }

    private static Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException tooLarge) {
                return Problem.tooLarge(tooLarge.limit());
            }
            if (cause instanceof UnreadableJsonException unreadable) {
                return unreadable(unreadable);
            }
        }
        if (thrown instanceof ParamException parameter) {
            return parameter(parameter);
        }
        if (thrown instanceof WebApplicationException web) {
            Problem known = BY_STATUS.get(web.getResponse().getStatus());
            return known == null ? Faults.problem(thrown) : known;
        }
        return Faults.problem(thrown);
    }

    private static Problem parameter(ParamException parameter) {
        if (parameter instanceof ParamException.PathParamException) {
            return Problem.notFound();
        }
        return Problem.badRequest("A parameter can't be read.")
                .withProblems(List.of(FieldProblem.of(parameter.getParameterName(), "malformed")));
    }

    private static Problem unreadable(UnreadableJsonException unreadable) {
        Problem plain = Problem.badRequest("The body is not the JSON that is expected here.");
        JsonProcessingException cause = unreadable.json();
        if (!(cause instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return plain;
        }
        return plain.withProblems(List.of(FieldProblem.of(JsonPath.of(mapping.getPath()), "malformed")));
    }
}
