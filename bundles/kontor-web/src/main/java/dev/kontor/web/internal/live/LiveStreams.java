package dev.kontor.web.internal.live;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventFeed;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.module.ModuleEvents;
import dev.kontor.rules.OwnThreads;
import dev.kontor.web.internal.session.Authentication;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages that listen, and the feed they listen to. */
public final class LiveStreams {

    static final int MOST_MISSED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration TOGETHER = Duration.ofMillis(50);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final EventAccess access;
    private final Authentication authentication;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private volatile EventFeed feed;
    private AutoCloseable listening;
    private ScheduledExecutorService heart;

    public LiveStreams(EventAccess access, Authentication authentication) {
        this.access = access;
        this.authentication = authentication;
    }

    public void open() {
        // what is still told while the web part ends is of no use to pages that are told goodbye
        heart = new ScheduledThreadPoolExecutor(
                1, new OwnThreads(LiveStreams.class, "kontor-live-heartbeat"), new ThreadPoolExecutor.DiscardPolicy());
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void close() {
        heart.shutdownNow();
        sayGoodbye();
    }

    /** From now on the changes of this feed are passed on. */
    public synchronized void feedCame(EventFeed arrived) {
        Consumer<FeedEntry> tell = this::tell;
        listening = arrived.listen(tell);
        feed = arrived;
    }

    /** Nothing more comes from the feed: the pages come back, and find what they missed. */
    public synchronized void feedWent() {
        feed = null;
        if (listening != null) {
            stopListening();
        }
        sayGoodbye();
    }

    private void stopListening() {
        try {
            listening.close();
        } catch (Exception gone) {
            LOG.debug("The feed that is left was gone already", gone);
        }
        listening = null;
    }

    /** Tells every page that modules came or went. */
    public void modulesChanged() {
        listeners.forEach(each -> each.stream().send(Block.MODULES));
    }

    /** Whether pages can listen. */
    boolean isFed() {
        return feed != null;
    }

    /** Lets a page listen from a position on, or from now on when it is null. */
    void connect(LiveStream stream, Long after) {
        EventFeed source = feed;
        Listener listener = new Listener(stream);
        listeners.add(listener);
        stream.start();
        if (source == null) {
            stream.close(Block.GOODBYE);
            return;
        }
        long head = source.head();
        List<FeedEntry> missed = after == null
                ? List.of()
                : source.since(stream.identity().call().tenant(), after, MOST_MISSED);
        boolean tooMuch = missed == null || missed.size() >= MOST_MISSED;
        stream.send(tooMuch ? Block.reset(head) : Block.hello(after == null ? head : after));
        listener.catchUp(tooMuch ? List.of() : missed, entry -> mayHear(stream, entry));
    }

    void disconnected(LiveStream stream) {
        listeners.removeIf(each -> each.stream() == stream);
    }

    int count() {
        return listeners.size();
    }

    void tell(FeedEntry entry) {
        if (ModuleEvents.SWITCHED.name().equals(entry.type())) {
            switched(entry.tenant());
            return;
        }
        byte[] block = Block.change(entry);
        for (Listener listener : listeners) {
            if (mayHear(listener.stream(), entry)) {
                listener.hear(entry, block);
            }
        }
        if (flushing.compareAndSet(false, true)) {
            heart.schedule(this::flush, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What happens within a moment is written at once: with many pages it is the writing that costs. */
    private void flush() {
        flushing.set(false);
        listeners.forEach(listener -> listener.stream().flush());
    }

    private void switched(TenantId tenant) {
        access.forget(tenant);
        listeners.stream()
                .map(Listener::stream)
                .filter(stream -> stream.identity().call().tenant().equals(tenant))
                .forEach(stream -> stream.send(Block.SWITCHED));
    }

    /** Keeps connections open, and ends those whose users have logged out or may no longer act. */
    void beat() {
        for (Listener listener : listeners) {
            try {
                if (authentication.stillValid(listener.stream().identity())) {
                    listener.stream().send(Block.HEARTBEAT);
                } else {
                    listener.stream().end();
                }
            } catch (RuntimeException away) {
                LOG.debug("A listening page could not be checked; the next heartbeat does it", away);
            }
        }
    }

    private boolean mayHear(LiveStream stream, FeedEntry entry) {
        try {
            return access.mayHear(stream.identity().call(), entry);
        } catch (RuntimeException away) {
            // it can't be told whether the page may hear this: it comes back, and is told then
            LOG.debug("The rights of a listening page could not be read; it has to come back", away);
            stream.close(Block.GOODBYE);
            return false;
        }
    }

    private void sayGoodbye() {
        listeners.forEach(each -> each.stream().close(Block.GOODBYE));
    }
}
