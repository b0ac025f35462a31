package dev.kontor.web.internal.api;

import dev.kontor.web.internal.health.UpOrDown;
import dev.kontor.web.internal.live.EventStreamServlet;
import dev.kontor.web.internal.once.OnceFilter;
import dev.kontor.web.internal.openapi.OpenApiServlet;
import dev.kontor.web.internal.rest.ModulesServlet;
import dev.kontor.web.internal.session.ApiDoor;
import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * All of {@code /kontor/api}, with its door inside: a web server adds and removes servlets and filters one by one, and
 * in no moment may the one be there without the other. Before the door stands only {@code /health}.
 */
public final class Api extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient UpOrDown upOrDown;
    private final transient ApiDoor door;
    private final transient OnceFilter once;
    private final ModulesServlet modules;
    private final EventStreamServlet events;
    private final OpenApiServlet document;

    public Api(
            UpOrDown upOrDown,
            ApiDoor door,
            OnceFilter once,
            ModulesServlet modules,
            EventStreamServlet events,
            OpenApiServlet document) {
        this.upOrDown = upOrDown;
        this.door = door;
        this.once = once;
        this.modules = modules;
        this.events = events;
        this.document = document;
    }

    @Override
    public void init() throws ServletException {
        modules.init(getServletConfig());
        events.init(getServletConfig());
        document.init(getServletConfig());
    }

    @Override
    public void destroy() {
        modules.destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/health".equals(request.getPathInfo())) {
            upOrDown.answer(request, response);
            return;
        }
        FilterChain behind = (inner, answer) -> once.doFilter(inner, answer, this::handOver);
        door.doFilter(request, response, behind);
    }

    private void handOver(ServletRequest request, ServletResponse response) throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getPathInfo();
        if ("/events".equals(path)) {
            events.service(request, response);
        } else if ("/openapi.json".equals(path)) {
            document.service(request, response);
        } else {
            modules.service(request, response);
        }
    }
}
