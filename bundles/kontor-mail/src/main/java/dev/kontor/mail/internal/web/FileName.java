package dev.kontor.mail.internal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.BadRequestException;

/** The name of an uploaded file: percent-encoded UTF-8, as headers have no letters beyond ASCII. */
final class FileName {

    private FileName() {}

    /** The name that a header carries; null when there is none. */
    static String decoded(String header) {
        try {
            return header == null ? null : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
