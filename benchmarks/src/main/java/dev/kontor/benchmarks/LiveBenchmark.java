package dev.kontor.benchmarks;

import dev.kontor.activities.NewActivity;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.web.internal.TestWeb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How late open pages hear of an activity: so many pages of as many users listen over HTTP while activities are
 * recorded at a steady rate. Every page must hear of every activity once.
 */
public final class LiveBenchmark {

    private static final int PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private LiveBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int listeners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        try (Services services = new Services()) {
            new Dataset(services.dataSource(), services.tenant()).fillContacts();
            services.startBackground();
            try (TestWeb web = services.web()) {
                int events = (int) (PER_SECOND * (WARM_UP.toSeconds() + MEASURED.toSeconds()));
                long[] recordedAt = new long[events];
                List<Page> pages = open(web, services, listeners, recordedAt);
                record(services, recordedAt);
                report(pages);
            }
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    private static List<Page> open(TestWeb web, Services services, int listeners, long[] recordedAt) throws Exception {
        CountDownLatch greeted = new CountDownLatch(listeners);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < listeners; i++) {
            pages.add(Page.open(web, services.colleague("listener-" + i), recordedAt, greeted));
        }
        if (!greeted.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(greeted.getCount() + " pages were not greeted");
        }
        return pages;
    }

    /** The n-th activity is the n-th contact's, by which the pages know it. */
    private static void record(Services services, long[] recordedAt) {
        long begin = System.nanoTime();
        for (int n = 0; n < recordedAt.length; n++) {
            long due = begin + n * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            recordedAt[n] = System.nanoTime();
            services.activities
                    .record(services.agent, call(new ContactId(Dataset.contact(n + 1)), services))
                    .orThrow();
        }
    }

    private static NewActivity call(ContactId contact, Services services) {
        return new NewActivity(
                contact,
                "CALL",
                Direction.OUT,
                null,
                services.now(),
                null,
                null,
                "Rückfrage",
                null,
                "Kurz gesprochen.");
    }

    private static void report(List<Page> pages) throws InterruptedException {
        int first = (int) (PER_SECOND * WARM_UP.toSeconds());
        Samples latencies = new Samples();
        int missing = 0;
        for (Page page : pages) {
            page.awaitAll(Duration.ofSeconds(5));
            missing += page.missing();
            page.addTo(latencies, first);
        }
        System.out.printf(
                Locale.ROOT,
                "| pages | activities/s | heard | missing or twice | p50 ms | p99 ms | longest ms |%n"
                        + "|---|---|---|---|---|---|---|%n| %,d | %d | %,d | %,d | %.0f | %.0f | %.0f |%n",
                pages.size(),
                PER_SECOND,
                latencies.count(),
                missing,
                latencies.percentileMillis(50),
                latencies.percentileMillis(99),
                latencies.percentileMillis(100));
    }
}
