package dev.kontor.kernel.internal.event;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long somebody works for a subscriber. After its end nothing new is begun; a handler that runs on and on is given
 * up: what it does then is rolled back, and the event is free for others. Its thread is never interrupted, as that
 * would close the files of an embedded database.
 */
final class Shift {
    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    private volatile boolean open = true;
    private Connection running;
    private boolean givenUp;

    boolean isOpen() {
        return open;
    }

    void end() {
        open = false;
    }

    /** A handler runs in the transaction of this connection. */
    synchronized void begins(Connection transaction) {
        running = transaction;
    }

    /** The handler has ended; whether that came too late, so that its work must not be committed. */
    synchronized boolean endsTooLate() {
        running = null;
        return givenUp;
    }

    synchronized boolean isGivenUp() {
        return givenUp;
    }

    /** Takes the connection away from a handler that still runs. */
    synchronized void giveUp() {
        if (running == null) {
            return;
        }
        givenUp = true;
        try {
            running.abort(Runnable::run);
        } catch (SQLException ended) {
            LOG.debug("The handler has ended in this moment", ended);
        }
    }
}
