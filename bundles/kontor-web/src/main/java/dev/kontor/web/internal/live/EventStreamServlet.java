package dev.kontor.web.internal.live;

import dev.kontor.kernel.Refusal;
import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import dev.kontor.web.internal.session.Identity;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The event stream of the pages: server-sent events, resumed by {@code Last-Event-ID} or {@code ?after=}. */
public final class EventStreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final transient LiveStreams streams;
    private final transient Problems problems = new Problems();

    public EventStreamServlet(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String after = after(request);
        if (after != null && !POSITION.matcher(after).matches()) {
            problems.write(response, Problem.badRequest("The position is a number that the stream told."));
            return;
        }
        if (!streams.isFed()) {
            problems.write(response, Problem.of(new Refusal.Unavailable("event feed")));
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        AtomicReference<LiveStream> opened = new AtomicReference<>();
        LiveStream stream = new LiveStream(Identity.of(request), async, () -> streams.disconnected(opened.get()));
        opened.set(stream);
        streams.connect(stream, after == null ? null : Long.valueOf(after));
    }

    private static String after(HttpServletRequest request) {
        String lastEventId = request.getHeader("Last-Event-ID");
        return lastEventId != null ? lastEventId : request.getParameter("after");
    }
}
