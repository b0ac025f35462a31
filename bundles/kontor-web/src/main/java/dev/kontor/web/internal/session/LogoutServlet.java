package dev.kontor.web.internal.session;

import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Ends the session, for a form or a script that has its CSRF token. */
public final class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient Problems problems = new Problems();

    public LogoutServlet(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Secret> secret = SessionCookie.read(request);
        if (secret.isPresent() && !mayEnd(secret.get(), request)) {
            problems.write(response, Problem.of(403, "csrf", "Send the CSRF token of the session."));
            return;
        }
        secret.ifPresent(sessions::close);
        SessionCookie.clear(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/kontor/login");
    }

    private static boolean mayEnd(Secret secret, HttpServletRequest request) {
        return secret.isCsrf(request.getHeader(ApiDoor.CSRF_HEADER)) || secret.isCsrf(request.getParameter("csrf"));
    }
}
