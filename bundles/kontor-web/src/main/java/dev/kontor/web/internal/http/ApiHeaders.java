package dev.kontor.web.internal.http;

import javax.servlet.http.HttpServletResponse;

/** Headers of every answer of the API: not to be kept by anybody, not to be taken for anything but data. */
public final class ApiHeaders {

    private ApiHeaders() {}

    public static void set(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
