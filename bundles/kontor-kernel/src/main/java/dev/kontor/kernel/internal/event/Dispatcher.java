package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.guard.FailureTranslation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscribers of this node; each works on a thread of its own once the dispatcher was started. */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final DeliverEvents delivery;
    private final FailureTranslation failures;
    private final CommitSignal signal;
    private final Supplier<Duration> patience;
    private final Runnable wake = this::wake;
    private final List<EventSubscriber<?>> subscribers = new CopyOnWriteArrayList<>();
    private final Map<EventSubscriber<?>, Lane> lanes = new ConcurrentHashMap<>();
    private boolean started;

    /**
     * @param patience how long a running handler may take to end when its subscriber goes
     */
    public Dispatcher(
            DeliverEvents delivery, FailureTranslation failures, CommitSignal signal, Supplier<Duration> patience) {
        this.patience = patience;
        this.delivery = delivery;
        this.failures = failures;
        this.signal = signal;
    }

    public synchronized void start() {
        started = true;
        signal.tell(wake);
        subscribers.forEach(this::openLane);
    }

    public synchronized void add(EventSubscriber<?> subscriber) {
        subscribe(subscriber);
        subscribers.add(subscriber);
        if (started) {
            openLane(subscriber);
        }
    }

    private void subscribe(EventSubscriber<?> subscriber) {
        try {
            delivery.subscribe(subscriber);
        } catch (RuntimeException databaseAway) {
            LOG.debug(
                    "The subscription of {} can't be stored yet ({}); its lane tries again and tells when that lasts",
                    subscriber.name(),
                    databaseAway.getClass().getName());
        }
    }

    /** Takes the subscriber away and waits for its running handler. */
    public void remove(EventSubscriber<?> subscriber) {
        Lane lane;
        synchronized (this) {
            subscribers.remove(subscriber);
            lane = lanes.remove(subscriber);
        }
        if (lane != null) {
            lane.close(patience.get());
        }
    }

    /** Tells the other nodes that the subscribers of this one are there. */
    public void renew() {
        subscribers.forEach(delivery::subscribe);
    }

    private void openLane(EventSubscriber<?> subscriber) {
        Lane lane = new Lane(subscriber, delivery, failures);
        lanes.put(subscriber, lane);
        lane.start();
    }

    private void wake() {
        lanes.values().forEach(Lane::wake);
    }

    /** Delivers on the calling thread until nothing is due; for tests and for whoever started no threads. */
    public void deliverAll() {
        boolean worked = true;
        while (worked) {
            worked = false;
            for (EventSubscriber<?> subscriber : subscribers) {
                worked |= delivery.deliverDue(subscriber, new Shift());
            }
        }
    }

    @Override
    public void close() {
        signal.forget(wake);
        subscribers.forEach(this::remove);
        PayloadJson.forget();
    }
}
