package dev.kontor.web.internal.once;

/**
 * The answer to a request that was carried out once.
 *
 * @param requestHash of what was asked
 */
record KeptAnswer(String requestHash, int status, String contentType, String etag, String location, String body) {

    boolean done() {
        return status < 300;
    }
}
