package dev.kontor.web.internal.once;

import dev.kontor.kernel.Refusal;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import dev.kontor.web.internal.rest.JsonBodies;
import dev.kontor.web.internal.session.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Carries out a POST with an {@code Idempotency-Key} once, however often it is sent: docs/rest.md. */
public final class OnceFilter implements Filter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Refusal REUSED = new Refusal.Conflict(
            "idempotency-key-reused", null, "The key was used for another request before. Choose a new one.");
    private static final Refusal IN_USE = new Refusal.Conflict(
            "idempotency-key-in-use", null, "A request with this key is still running. Send it again in a moment.");

    private final Once once;
    private final Problems problems = new Problems();

    public OnceFilter(Once once) {
        this.once = once;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String key = request.getHeader(HEADER);
        if (key == null || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Problem wrong = check(key, request);
        byte[] body = wrong == null ? request.getInputStream().readNBytes(JsonBodies.LIMIT + 1) : null;
        if (body != null && body.length > JsonBodies.LIMIT) {
            wrong = Problem.tooLarge(JsonBodies.LIMIT);
        }
        if (wrong == null) {
            carryOut(key, new RepeatableRequest(request, body), response, chain);
        } else {
            problems.write(response, wrong);
        }
    }

    private void carryOut(String key, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String hash = request.hash();
        Once.Result result = once.run(Identity.of(request).call(), key, hash, () -> {
            CapturedResponse captured = new CapturedResponse(response);
            chain.doFilter(request, captured);
            return captured.answer(hash);
        });
        switch (result.kind()) {
            case ANSWER -> send(response, result.answer());
            case OTHER_REQUEST -> problems.write(response, Problem.of(REUSED));
            case STILL_RUNNING -> problems.write(response, Problem.of(IN_USE));
        }
    }

    private static Problem check(String key, HttpServletRequest request) {
        if (!KEY.matcher(key).matches()) {
            return Problem.badRequest("The " + HEADER + " must be 1 to 100 visible ASCII characters.");
        }
        String type = request.getContentType();
        boolean json = type == null || type.matches("(?i)application/([a-z0-9.-]+\\+)?json\\b.*");
        return json ? null : Problem.badRequest("A body that isn't JSON can't be sent with an " + HEADER + ".");
    }

    private static void send(HttpServletResponse response, KeptAnswer answer) throws IOException {
        response.setStatus(answer.status());
        if (answer.etag() != null) {
            response.setHeader("ETag", answer.etag());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        byte[] body = answer.body() == null ? new byte[0] : answer.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            response.setContentType(answer.contentType());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
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
