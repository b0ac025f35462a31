package dev.kontor.outgoing;

import java.io.IOException;

/** Calls over HTTP and HTTPS. */
public interface OutgoingHttp {

    /**
     * Sends the request and reads the whole answer, whatever its status; follows up to five redirects, each checked
     * like the first address, and none to another server if the request carries credentials.
     *
     * @throws ForbiddenTargetException when the address, or one that its name stands for, must not be called
     * @throws IOException when there is no answer in time, or one that is too large
     */
    OutgoingAnswer send(OutgoingRequest request) throws IOException;

    /**
     * Sends a request with a body that must not reach anybody twice: follows no redirect. What is given runs when the
     * connection stands, immediately before the body goes out, without which the server can do nothing; when it throws,
     * no byte of the body is sent, and what it threw comes out here.
     *
     * @throws ForbiddenTargetException when the address, or one that its name stands for, must not be called
     * @throws IOException when there is no answer in time, or one that is too large
     */
    OutgoingAnswer sendOnce(OutgoingRequest request, Runnable beforeBody) throws IOException;
}
