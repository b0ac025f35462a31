package dev.kontor.web.internal.session;

import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The cookie that carries a session. Written as a header: the servlet API of the host doesn't know SameSite. */
final class SessionCookie {

    static final String NAME = "kontor_session";

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie ->
                        NAME.equals(cookie.getName()) && !cookie.getValue().isEmpty())
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        response.addHeader("Set-Cookie", NAME + "=" + secret.value() + attributes(request));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", NAME + "=; Max-Age=0" + attributes(request));
    }

    private static String attributes(HttpServletRequest request) {
        return "; Path=/kontor; HttpOnly; SameSite=Strict" + (request.isSecure() ? "; Secure" : "");
    }
}
