package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.guard.FailureTranslation;
import dev.kontor.rules.LastingFailure;
import dev.kontor.rules.OwnThreads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that works for one subscriber of this node, from its coming to its going. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** How soon an event of another node, or one whose pause is over, is seen. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final EventSubscriber<?> subscriber;
    private final String name;
    private final DeliverEvents delivery;
    private final FailureTranslation failures;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Shift shift = new Shift();
    private boolean subscribed;
    private final LastingFailure lasting = new LastingFailure(System::nanoTime);

    Lane(EventSubscriber<?> subscriber, DeliverEvents delivery, FailureTranslation failures) {
        this.subscriber = subscriber;
        this.name = subscriber.name();
        this.delivery = delivery;
        this.failures = failures;
    }

    void start() {
        new OwnThreads(subscriber.getClass(), "kontor-events-" + name)
                .newThread(this::run)
                .start();
    }

    void wake() {
        news.release();
    }

    /** Ends the lane; waits for a running handler as long as the patience, then it is rolled back. */
    void close(Duration patience) {
        shift.end();
        wake();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                shift.giveUp();
                LOG.warn(
                        "{} is still at an event after {}; it is rolled back, and the event comes again",
                        name,
                        patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (shift.isOpen()) {
                if (!work()) {
                    news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("{} was interrupted", name);
        } finally {
            ended.countDown();
        }
    }

    /** Whether there was something to do, so that there may be more. */
    private boolean work() {
        try {
            if (!subscribed) {
                delivery.subscribe(subscriber);
                subscribed = true;
            }
            boolean worked = delivery.deliverDue(subscriber, shift);
            lasting.over();
            return worked;
        } catch (RuntimeException failure) {
            if (shift.isOpen() && lasting.isNews(failures.isOutage(failure))) {
                LOG.warn("Events for {} pause: {}", name, failure.getClass().getName());
            }
            return false;
        }
    }
}
