package dev.kontor.web.internal.session;

import java.net.URI;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Whether a form came from a page of this server, as browsers tell it; programs that tell nothing are let in. */
final class SameOrigin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(own(request));
    }

    private static String own(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return URI.create(request.getScheme() + "://" + host).toString();
    }
}
