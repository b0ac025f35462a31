package dev.kontor.web.internal.rest;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.internal.http.Faults;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import dev.kontor.web.internal.session.Access;
import dev.kontor.web.internal.session.Identity;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Hands each request to the module of its path, if it is on for the tenant of the request. Modules come and go behind it,
 * so that the host's web server and the requests of other modules never notice.
 */
public final class ModulesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RestModules modules;
    private final transient Access access;
    private final transient Problems problems = new Problems();

    public ModulesServlet(RestModules modules, Access access) {
        this.modules = modules;
        this.access = access;
    }

    @Override
    public void init() {
        modules.open(getServletConfig());
    }

    @Override
    public void destroy() {
        modules.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = firstSegment(request.getPathInfo());
        PublishedModule module = modules.at(path);
        try {
            if (module != null && !isOn(request, module.module().module())) {
                problems.write(
                        response,
                        Problem.of(new Refusal.ModuleDisabled(
                                module.module().module().value())));
            } else if (module == null || !module.serve(request, response)) {
                problems.write(response, away(path));
            }
        } catch (ServletException | RuntimeException thrown) {
            problems.write(response, Faults.problem(thrown));
        }
    }

    private boolean isOn(HttpServletRequest request, ModuleId module) {
        return access.isOn(Identity.of(request).call().tenant(), module);
    }

    private Problem away(String path) {
        return modules.isKnown(path) ? Problem.of(new Refusal.Unavailable(path)) : Problem.notFound();
    }

    private static String firstSegment(String pathInfo) {
        if (pathInfo == null || pathInfo.length() < 2) {
            return "";
        }
        int end = pathInfo.indexOf('/', 1);
        return end < 0 ? pathInfo.substring(1) : pathInfo.substring(1, end);
    }
}
