package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.persistence.DueMailboxes;
import dev.kontor.mail.internal.persistence.DueMailboxes.Place;
import dev.kontor.rules.LastingFailure;
import dev.kontor.rules.OwnThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailboxes of all tenants on this node: looks every few seconds which are due, and keeps the leases of those that
 * it has. A node that dies leaves its leases, and another takes the mailboxes a minute later.
 */
public final class MailboxWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 20;

    private final MailboxLook.Tools tools;
    private final DueMailboxes due;
    private final Guard guard;
    private final KontorClock clock;
    private final ImportSettings.Current settings;
    private final Map<Place, MailboxLook> looks = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor rounds =
            new ScheduledThreadPoolExecutor(1, new OwnThreads(MailboxWatch.class, "kontor-mailboxes"));
    private final ExecutorService threads =
            Executors.newCachedThreadPool(new OwnThreads(MailboxWatch.class, "kontor-mailbox"));
    private final LastingFailure lasting = new LastingFailure(System::nanoTime);
    private volatile boolean closed;

    MailboxWatch(MailboxLook.Tools tools, DueMailboxes due, ImportSettings.Current settings) {
        this.tools = tools;
        this.due = due;
        this.guard = tools.guard();
        this.clock = tools.clock();
        this.settings = settings;
    }

    /** From now on mailboxes are watched in the background. */
    public void start() {
        rounds.scheduleWithFixedDelay(this::roundThatGoesOn, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks at all mailboxes that are due, one after the other in this thread, without listening. */
    public void lookNow() {
        for (Place place : due.due(clock.instant(), settings.get().mailboxes().atOnce())) {
            new MailboxLook(tools, place, false).run();
        }
    }

    private void roundThatGoesOn() {
        try {
            round();
            lasting.over();
        } catch (RuntimeException failure) {
            if (lasting.isNews(true)) {
                LOG.warn("Mailboxes can't be watched: {}", failure.getClass().getName());
            }
        }
    }

    private void round() {
        Instant now = clock.instant();
        Map<Place, Long> held = due.renew(tools.node(), now.plus(MailboxLook.LEASE), looks.keySet());
        looks.forEach((place, look) -> {
            boolean current = look.version() == 0 || held.getOrDefault(place, -1L) == look.version();
            if (!current || !isOn(place)) {
                look.stop();
            }
        });
        int places = settings.get().mailboxes().atOnce();
        List<Place> waiting = due.due(now, places).stream()
                .filter(place -> !looks.containsKey(place) && isOn(place))
                .toList();
        int free = Math.max(places - looks.size(), 0);
        waiting.stream().limit(free).forEach(this::begin);
        makeRoom(waiting.size() - free);
    }

    /** Where more mailboxes are due than may be listened to, those that were listened to longest have a pause. */
    private void makeRoom(int wanted) {
        looks.values().stream()
                .sorted(Comparator.comparingLong(look -> look.begunAt() - System.nanoTime()))
                .limit(Math.max(wanted, 0))
                .forEach(MailboxLook::stop);
    }

    private void begin(Place place) {
        MailboxLook look = new MailboxLook(tools, place, true);
        looks.put(place, look);
        threads.execute(() -> {
            try {
                look.run();
            } finally {
                looks.remove(place, look);
            }
        });
        if (closed) {
            look.handOver();
        }
    }

    private boolean isOn(Place place) {
        return guard.read(CallContext.system(place.tenant()), MailModule.IMPORT, caller -> Outcome.done())
                .isDone();
    }

    @Override
    public void close() {
        closed = true;
        rounds.shutdown();
        looks.values().forEach(MailboxLook::handOver);
        threads.shutdown();
        try {
            // no interrupts: one in the middle of a write would close the file of an embedded database
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A mailbox was not left within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
