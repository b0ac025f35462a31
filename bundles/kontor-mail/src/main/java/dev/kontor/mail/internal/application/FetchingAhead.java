package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.imap.ImapFailure;
import dev.kontor.rules.OwnThreads;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what comes next in a thread of its own, which is there only where there is more than one batch. */
final class FetchingAhead implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchingAhead.class);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new OwnThreads(FetchingAhead.class, "kontor-mailbox-fetch"));
    private Future<FetchedMails> next;

    /** Only one at a time: a connection has one conversation. */
    void begin(Callable<FetchedMails> fetching) {
        next = thread.submit(fetching);
    }

    /** What was begun, as soon as it is there; it fails as that failed. */
    FetchedMails fetched() throws ImapFailure, IOException {
        Future<FetchedMails> begun = next;
        next = null;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return begun.get();
                } catch (InterruptedException later) {
                    interrupted = true; // the connection is in use until it is done
                } catch (ExecutionException failed) {
                    throw failure(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(Throwable cause) throws ImapFailure, IOException {
        if (cause instanceof ImapFailure imap) {
            throw imap;
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    /** What was begun and nobody wants any more is waited for, so that the connection is free and no file is left. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        if (next != null) {
            try (FetchedMails unwanted = fetched()) {
                LOG.debug("{} mails were fetched for nothing", unwanted.mails().size());
            } catch (ImapFailure lost) {
                LOG.debug(
                        "What was fetched for nothing broke off: {}",
                        lost.problem().word());
            }
        }
    }
}
