package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;

/**
 * The host's own way to notify a user. Called by many threads at once; it takes the message and returns, sending it is
 * its own matter.
 *
 * <p><b>Absent:</b> users are told on Kontor's pages only. <b>Slow or throwing:</b> telling is {@code Unavailable} and
 * tried again with the same key. <b>Wrong:</b> nothing comes back that could be.
 */
public interface MessageOutlet {

    /**
     * Takes a message for a user; one with a key that it has taken for this user before isn't sent again.
     *
     * @return whether it was taken, now or before; false for a user whom the host doesn't know or who is inactive
     */
    boolean send(TenantId tenant, UserId to, UserMessage message);
}
