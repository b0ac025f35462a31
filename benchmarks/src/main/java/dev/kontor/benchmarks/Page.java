package dev.kontor.benchmarks;

import dev.kontor.kernel.CallContext;
import dev.kontor.web.internal.TestWeb;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An open page that notes when it heard of which activity. */
final class Page implements Flow.Subscriber<String> {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern KEY = Pattern.compile("-8000-([0-9a-f]{12})\"");

    private final long[] recordedAt;
    private final long[] latencies;
    private final CountDownLatch greeted;
    private final CountDownLatch open;
    private int twice;

    private Page(long[] recordedAt, CountDownLatch greeted) {
        this.recordedAt = recordedAt;
        this.latencies = new long[recordedAt.length];
        this.greeted = greeted;
        this.open = new CountDownLatch(recordedAt.length);
    }

    static Page open(TestWeb web, CallContext user, long[] recordedAt, CountDownLatch greeted) {
        Page page = new Page(recordedAt, greeted);
        HttpRequest request = web.program(user).request("GET", "/kontor/api/events", null);
        HTTP.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(page));
        return page;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("event: hello")) {
            greeted.countDown();
        } else if (line.startsWith("data: ")) {
            Matcher key = KEY.matcher(line);
            if (key.find()) {
                heard(Integer.parseInt(key.group(1), 16) - 1);
            }
        }
    }

    private synchronized void heard(int activity) {
        if (latencies[activity] == 0) {
            latencies[activity] = System.nanoTime() - recordedAt[activity];
            open.countDown();
        } else {
            twice++;
        }
    }

    void awaitAll(Duration atMost) throws InterruptedException {
        if (!open.await(atMost.toSeconds(), TimeUnit.SECONDS)) {
            System.err.println("A page has not heard of " + open.getCount() + " activities");
        }
    }

    /** Activities of which it has not heard, or more than once. */
    synchronized int missing() {
        return (int) open.getCount() + twice;
    }

    synchronized void addTo(Samples samples, int from) {
        for (int activity = from; activity < latencies.length; activity++) {
            if (latencies[activity] > 0) {
                samples.add(latencies[activity]);
            }
        }
    }

    @Override
    public void onError(Throwable failed) {
        System.err.println("A stream ended: " + failed);
    }

    @Override
    public void onComplete() {
        if (open.getCount() > 0) {
            System.err.println("A stream was closed by the server");
        }
    }
}
