package dev.kontor.web.internal.rest;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** The request as a servlet at {@code /api/<path>/*} would see it. */
final class ModuleRequest extends HttpServletRequestWrapper {

    private final String servletPath;
    private final String pathInfo;

    ModuleRequest(HttpServletRequest request, String path) {
        super(request);
        this.servletPath = request.getServletPath() + "/" + path;
        String rest = request.getPathInfo().substring(path.length() + 1);
        this.pathInfo = rest.isEmpty() ? null : rest;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }
}
