package dev.kontor.web.internal.pages;

import dev.kontor.kernel.Refusal;
import dev.kontor.web.internal.http.Faults;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import dev.kontor.web.internal.session.Authentication;
import dev.kontor.web.internal.session.Language;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Every page is the shell, which finds out from its address what to show; who isn't logged in is sent to do so. */
public final class ShellServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Set<String> OTHERS = Set.of("api", "ui", "lib", "login", "logout");

    private final transient Authentication authentication;
    private final transient PageHeaders headers;
    private final transient Problems problems = new Problems();

    public ShellServlet(Authentication authentication, PageHeaders headers) {
        this.authentication = authentication;
        this.headers = headers;
    }

    /** Others answer there; while they come and go with their bundle, nobody must take a page for their answer. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (OTHERS.contains(firstWord(request.getPathInfo()))) {
            problems.write(response, Problem.of(new Refusal.Unavailable("web")));
        } else {
            super.service(request, response);
        }
    }

    private static String firstWord(String path) {
        return path == null ? "" : path.replaceFirst("^/", "").split("/", 2)[0];
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (authentication.identify(request).isPresent()) {
                show(request, response);
            } else {
                sendToLogin(request, response);
            }
        } catch (RuntimeException thrown) {
            problems.write(response, Faults.problem(thrown));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.set(response);
        response.setContentType("text/html;charset=UTF-8");
        byte[] page = ShellPage.in(Language.of(request)).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }

    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/kontor/login?next=" + next);
    }
}
