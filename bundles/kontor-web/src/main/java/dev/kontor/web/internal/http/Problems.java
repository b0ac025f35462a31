package dev.kontor.web.internal.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** Writes problem documents where no JAX-RS resource answers. */
public final class Problems {

    private final ObjectMapper json = KontorJson.strict();

    /** Answers with the problem, unless an answer is already on its way. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        ApiHeaders.set(response);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.passes()) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
