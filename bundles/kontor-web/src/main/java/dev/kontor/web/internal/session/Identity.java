package dev.kontor.web.internal.session;

import dev.kontor.kernel.CallContext;
import javax.servlet.ServletRequest;

/**
 * Who a request comes from.
 *
 * @param secret the session's, or null when it came with a bearer token
 */
public record Identity(CallContext call, Secret secret) {

    private static final String ATTRIBUTE = Identity.class.getName();

    /** Null when the request says nobody. */
    public static Identity of(ServletRequest request) {
        return (Identity) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean bySession() {
        return secret != null;
    }
}
