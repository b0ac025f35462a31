package dev.kontor.web.internal.rest;

import dev.kontor.web.IfMatch;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;

/** Refuses a request without a version before a method that takes one is called. */
final class IfMatchFilter implements ContainerRequestFilter {

    private static final String ATTRIBUTE = IfMatch.class.getName();

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (List.of(resource.getResourceMethod().getParameterTypes()).contains(IfMatch.class)) {
            servletRequest.setAttribute(ATTRIBUTE, IfMatchHeader.read(request.getHeaderString("If-Match")));
        }
    }

    static IfMatch versionOf(HttpServletRequest request) {
        return (IfMatch) request.getAttribute(ATTRIBUTE);
    }
}
