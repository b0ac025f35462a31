package dev.kontor.sms.internal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway on this machine: it keeps what it got, and answers as a test says. */
final class GatewayServer implements AutoCloseable {

    /** What came: the headers by name, and the body. */
    record Call(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What the server does with a call. */
    @FunctionalInterface
    interface Answering {
        void to(HttpExchange call) throws IOException;
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    volatile Answering answering = call -> answer(call, 200, "");
    volatile int toQuestions = 405;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    GatewayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            if ("OPTIONS".equals(call.getRequestMethod())) {
                answer(call, toQuestions, "");
            } else {
                String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                calls.add(new Call(Map.copyOf(call.getRequestHeaders()), body));
                answering.to(call);
            }
            call.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    String target() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void says(int status, String body) {
        answering = call -> answer(call, status, body);
    }

    /** Until the test is over. */
    void saysNothing() {
        answering = call -> {
            try {
                over.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
