package dev.kontor.web.internal.session;

import dev.kontor.web.internal.http.ApiHeaders;
import dev.kontor.web.internal.http.Faults;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Nobody comes to the API without an identity, and with a session only with its CSRF token where something could
 * change. What is thrown behind it becomes a problem document.
 */
public final class ApiDoor implements Filter {

    static final String CSRF_HEADER = "X-Kontor-Csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Authentication authentication;
    private final Problems problems = new Problems();

    public ApiDoor(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain) throws IOException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        ApiHeaders.set(response);
        try {
            Problem refused = admit(request);
            if (refused != null) {
                problems.write(response, refused);
                return;
            }
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            problems.write(response, Faults.problem(thrown));
        }
    }

    private Problem admit(HttpServletRequest request) {
        Optional<Identity> identity = authentication.identify(request);
        if (identity.isEmpty()) {
            return Problem.unauthorized();
        }
        if (isForged(identity.get(), request)) {
            return Problem.of(403, "csrf", "Send the header " + CSRF_HEADER + " with the token of the session.");
        }
        identity.get().attachTo(request);
        return null;
    }

    private static boolean isForged(Identity identity, HttpServletRequest request) {
        return identity.bySession()
                && !SAFE.contains(request.getMethod())
                && !identity.secret().isCsrf(request.getHeader(CSRF_HEADER));
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to prepare
    }

    @Override
    public void destroy() {
        // nothing to give back
    }
}
