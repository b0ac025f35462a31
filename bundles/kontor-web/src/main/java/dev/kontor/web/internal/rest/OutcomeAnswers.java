package dev.kontor.web.internal.rest;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Versioned;
import dev.kontor.web.Creates;
import dev.kontor.web.internal.http.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** Makes the answer of an outcome: its value, or the problem document of its refusal. */
final class OutcomeAnswers implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Outcome<?> outcome)) {
            return;
        }
        if (outcome instanceof Outcome.Done<?> done) {
            answer(request, response, done.value());
        } else {
            ProblemAnswers.put(response, Problem.of(outcome.refusal()));
        }
    }

    private void answer(ContainerRequestContext request, ContainerResponseContext response, Object value) {
        Method method = resource.getResourceMethod();
        Creates creates = method == null ? null : method.getAnnotation(Creates.class);
        if (creates != null) {
            response.setStatus(creates.status());
            if (value instanceof Identified made) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, place(request, made));
            }
        } else if (value == null && response.getStatus() == 200) {
            response.setStatus(204);
        }
        if (value instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + Long.toString(versioned.version()) + '"');
        }
        MediaType type = response.getMediaType();
        response.setEntity(value, NONE, type == null ? MediaType.APPLICATION_JSON_TYPE : type);
    }

    /** A path without the server's name, which only a proxy in front may know. */
    private static String place(ContainerRequestContext request, Identified made) {
        String collection = request.getUriInfo().getAbsolutePath().getRawPath();
        return collection + (collection.endsWith("/") ? "" : "/") + made.id().value();
    }
}
