package dev.kontor.outgoing;

import java.net.UnknownHostException;

/** The address must not be called; nothing was sent. It says not which address a name stands for. */
public final class ForbiddenTargetException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    public ForbiddenTargetException(String reason) {
        super(reason);
    }
}
