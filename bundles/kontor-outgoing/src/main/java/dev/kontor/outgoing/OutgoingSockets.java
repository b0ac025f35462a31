package dev.kontor.outgoing;

import javax.net.SocketFactory;

/** Connections of other protocols than HTTP, for libraries that want a factory of sockets. */
public interface OutgoingSockets {

    /**
     * Makes sockets that aren't connected yet; to connect one to {@code host:port} looks the name up once, and throws a
     * {@link ForbiddenTargetException} when one of its addresses must not be called.
     */
    SocketFactory factory();
}
