package dev.kontor.itests.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The world outside: tells of one call after the other, now to this node and now to that one, and of one that wasn't
 * taken again to the next, under the same number, until one says that it has it.
 */
final class Telling {

    /** Every so manieth call is from somebody whom nobody knows. */
    static final int STRANGER = 10;

    private static final int TELLERS = 4;
    /** As many as they can in the long proof; else so few that what was told is handled while it goes on. */
    private static final long PAUSE_MILLIS = "full".equals(System.getProperty("kontor.proof")) ? 0 : 80;

    private static final int NO_CONTENT = 204;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<KarafNode> nodes;
    private final Customers customers;
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<Thread> tellers = new ArrayList<>();
    private volatile boolean ending;

    Telling(List<KarafNode> nodes, Customers customers) {
        this.nodes = nodes;
        this.customers = customers;
    }

    void begin() {
        for (int i = 0; i < TELLERS; i++) {
            Thread teller = new Thread(this::tell, "teller-" + i);
            tellers.add(teller);
            teller.start();
        }
    }

    /** How many were taken so far. */
    long taken() {
        return taken.get();
    }

    /** How often a call had to be told of again. */
    long again() {
        return again.get();
    }

    /** What nobody should be answered. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Ends when all that was begun is taken; how many that were. */
    long end() throws InterruptedException {
        ending = true;
        for (Thread teller : tellers) {
            teller.join(TimeUnit.MINUTES.toMillis(2));
            if (teller.isAlive()) {
                throw new AssertionError("Nobody takes what is told: " + surprises);
            }
        }
        return taken();
    }

    private void tell() {
        try {
            while (!ending) {
                long number = told.getAndIncrement();
                for (long turn = number; !isTaken(number, nodes.get((int) (turn % nodes.size()))); turn++) {
                    again.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                taken.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(long number, KarafNode node) throws InterruptedException {
        URI door = node.url("/frontdesk?tenant=" + customers.tenant() + "&call=" + number + "&from=" + from(number));
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != NO_CONTENT && status != 503 && status != 404) {
                surprises.add(node.url("") + " answered " + status);
            }
            return status == NO_CONTENT;
        } catch (IOException dead) {
            return false;
        }
    }

    private String from(long number) {
        return number % STRANGER == 0
                ? "stranger" + number + "@example.org"
                : Customers.addresses().get((int) (number % Customers.KNOWN));
    }
}
