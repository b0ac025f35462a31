package dev.kontor.outgoing;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by name in lower case; of several with one name, the last
 */
public record OutgoingAnswer(int status, Map<String, String> headers, byte[] body) {

    public OutgoingAnswer {
        headers = Map.copyOf(headers);
        body = body.clone();
    }
}
