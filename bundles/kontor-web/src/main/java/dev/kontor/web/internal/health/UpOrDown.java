package dev.kontor.web.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.web.internal.http.ApiHeaders;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/** What a load balancer asks, who is nobody: whether this node can serve, and not a word more. */
public final class UpOrDown {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Health health;
    private final Problems problems = new Problems();
    private final ObjectMapper json = KontorJson.strict();

    public UpOrDown(Health health) {
        this.health = health;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            problems.write(response, Problem.of(405, "method-not-allowed", "Only GET and HEAD."));
            return;
        }
        boolean up = isUp();
        ApiHeaders.set(response);
        response.setStatus(up ? OK : UNAVAILABLE);
        response.setContentType("application/json");
        if (!up) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("state", up ? "UP" : "DOWN")));
    }

    /** A kernel that is just being replaced can't serve either. */
    private boolean isUp() {
        try {
            return health.findings().stream().noneMatch(finding -> finding.state() == HealthState.CRITICAL);
        } catch (ServiceUnavailableException replaced) {
            return false;
        }
    }
}
