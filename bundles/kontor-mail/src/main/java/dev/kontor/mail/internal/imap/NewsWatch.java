package dev.kontor.mail.internal.imap;

import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Listens to the server until there is news (IDLE, RFC 2177), or until somebody ends it from another thread. */
public final class NewsWatch {

    private final BooleanSupplier over;
    private IMAPProtocol listening;
    private boolean ended;

    /**
     * @param over whether it has lasted long enough; asked each time when nothing was said for the time-out of the
     *     connection
     */
    public NewsWatch(BooleanSupplier over) {
        this.over = over;
    }

    /** Ends it, as soon as the server answers. */
    public synchronized void end() {
        ended = true;
        stopListening();
    }

    Boolean with(IMAPProtocol protocol) throws ProtocolException {
        AtomicBoolean before = new AtomicBoolean();
        ResponseHandler early = response -> before.compareAndSet(false, isNews(response));
        protocol.addResponseHandler(early);
        try {
            synchronized (this) {
                if (ended) {
                    return false;
                }
                protocol.idleStart();
                listening = protocol;
                // told between our wish to listen and the server's word that it will tell
                if (before.get()) {
                    stopListening();
                }
            }
            return listen(protocol) || before.get();
        } finally {
            protocol.removeResponseHandler(early);
        }
    }

    private boolean listen(IMAPProtocol protocol) throws ProtocolException {
        boolean news = false;
        for (boolean going = true; going; ) {
            Response response = protocol.readIdleResponse();
            if (response.isBYE() && response.isSynthetic()) {
                if (!(response.getException() instanceof SocketTimeoutException)) {
                    throw new ConnectionException(protocol, response);
                }
                if (isSilent()) {
                    throw new ConnectionException(protocol, response);
                }
                if (over.getAsBoolean()) {
                    stopListening();
                }
                continue;
            }
            if (isNews(response)) {
                news = true;
                stopListening();
            }
            going = protocol.processIdleResponse(response);
        }
        return news;
    }

    private static boolean isNews(Response response) {
        return response instanceof IMAPResponse untagged && untagged.keyEquals("EXISTS");
    }

    /** Whether the server doesn't even say that it heard us. */
    private synchronized boolean isSilent() {
        return listening == null;
    }

    private synchronized void stopListening() {
        if (listening != null) {
            listening.idleAbort();
            listening = null;
        }
    }
}
