package dev.kontor.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What is sent.
 *
 * @param address {@code http} or {@code https}, without user and password
 * @param body null for none; its type stands in the headers
 */
public record OutgoingRequest(String method, URI address, Map<String, String> headers, byte[] body) {

    public OutgoingRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(address, "address");
        headers = Map.copyOf(headers);
        body = body == null ? null : body.clone();
    }

    public static OutgoingRequest get(URI address) {
        return new OutgoingRequest("GET", address, Map.of(), null);
    }

    /** Without headers and query, in which secrets may stand. */
    @Override
    public String toString() {
        return method + " " + address.getScheme() + "://" + address.getHost() + address.getPath();
    }
}
