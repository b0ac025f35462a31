package dev.kontor.web.internal.live;

import dev.kontor.web.internal.session.Identity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/**
 * One open page that listens. Nobody waits for it: what it can't take at once is queued, and a stream whose queue is
 * full is dropped. The page comes back with its last position and finds what it missed.
 */
final class LiveStream implements WriteListener, AsyncListener {

    static final int QUEUE = 256;
    private static final int MANY = 32;

    private final Identity identity;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Runnable whenEnded;
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private boolean started;
    private boolean unflushed;
    private boolean closing;
    private boolean ended;

    LiveStream(Identity identity, AsyncContext async, Runnable whenEnded) throws IOException {
        this.identity = identity;
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.whenEnded = whenEnded;
    }

    Identity identity() {
        return identity;
    }

    void start() {
        async.addListener(this);
        out.setWriteListener(this);
    }

    /** Sends the block, and what was queued before it, as soon as the page takes it. */
    synchronized void send(byte[] block) {
        queue(block);
        pump();
    }

    /** Sends the block with the next {@link #flush}, or when there are many. */
    synchronized void queue(byte[] block) {
        if (ended || closing) {
            return;
        }
        if (queue.size() >= QUEUE) {
            end();
            return;
        }
        queue.add(block);
        if (queue.size() >= MANY) {
            pump();
        }
    }

    synchronized void flush() {
        pump();
    }

    /** Sends a last block and ends. */
    synchronized void close(byte[] lastWords) {
        send(lastWords);
        closing = true;
        pump();
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            queue.clear();
            async.complete();
            whenEnded.run();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        pump();
    }

    private void pump() {
        try {
            while (started && !ended && out.isReady()) {
                if (!step()) {
                    return;
                }
            }
        } catch (IOException gone) {
            end();
        }
    }

    /** False when there is nothing to do for now. */
    private boolean step() throws IOException {
        byte[] next = queue.poll();
        if (next != null) {
            out.write(next);
            unflushed = true;
            return true;
        }
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        if (closing) {
            end();
        }
        return false;
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // a stream starts once
    }
}
