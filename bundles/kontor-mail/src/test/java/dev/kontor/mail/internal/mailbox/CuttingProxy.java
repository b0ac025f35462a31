package dev.kontor.mail.internal.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and cuts each connection after a number of bytes that nobody expects. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Random random;
    private final int server;
    private volatile int atMost;

    /**
     * @param atMost after how many bytes of the server it cuts at the latest; 0 never cuts
     */
    CuttingProxy(int server, int atMost, long seed) throws IOException {
        this.server = server;
        this.atMost = atMost;
        this.random = new Random(seed);
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    void cutNoMore() {
        atMost = 0;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
                long bytes = atMost == 0 ? Long.MAX_VALUE : random.nextInt(atMost);
                threads.execute(() -> carry(client, target, Long.MAX_VALUE));
                threads.execute(() -> carry(target, client, bytes));
            } catch (IOException over) {
                if (!entrance.isClosed()) {
                    throw new IllegalStateException(over);
                }
            }
        }
    }

    private void carry(Socket from, Socket to, long bytes) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1024];
            long left = bytes;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                out.flush();
                left -= read;
                if (left <= 0) {
                    cuts.incrementAndGet();
                    return;
                }
            }
        } catch (IOException theOtherSideIsGone) {
            Thread.yield();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }
}
