package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.secret.Secrets;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.BackOff;
import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.mail.internal.imap.ImapAccount;
import dev.kontor.mail.internal.imap.ImapConnection;
import dev.kontor.mail.internal.imap.ImapFailure;
import dev.kontor.mail.internal.imap.ImapFolder;
import dev.kontor.mail.internal.imap.ImapServers;
import dev.kontor.mail.internal.imap.NewsWatch;
import dev.kontor.mail.internal.persistence.DueMailboxes;
import dev.kontor.mail.internal.persistence.DueMailboxes.Place;
import dev.kontor.mail.internal.persistence.MailboxStates;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.MailboxStore.Stored;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's time with one mailbox: takes its lease, reads what is new, listens for more as long as the server tells of it,
 * and gives it back. Whatever happens, the mailbox says how it went.
 */
final class MailboxLook implements Runnable {

    /** What every look needs. */
    record Tools(
            Guard guard,
            Secrets secrets,
            ImapServers servers,
            MailboxStore mailboxes,
            MailboxStates states,
            DueMailboxes due,
            MailboxReading reading,
            KontorClock clock,
            String node) {}

    /** How long a lease lasts unless it is renewed. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLook.class);

    /** Servers may log out whoever listens for half an hour. */
    private static final Duration LONGEST_LISTENING = Duration.ofMinutes(9);

    private record Held(Stored mailbox, ImapAccount account, int failures) {}

    private final Tools tools;
    private final Place place;
    private final CallContext call;
    private final boolean listens;
    private volatile boolean stopped;
    private volatile boolean atOnce;
    private volatile long version;
    private final long begunAt = System.nanoTime();
    private NewsWatch watch;

    /**
     * @param listens whether it may go on listening, or has to give the mailbox back at once
     */
    MailboxLook(Tools tools, Place place, boolean listens) {
        this.tools = tools;
        this.place = place;
        this.call = CallContext.system(place.tenant());
        this.listens = listens;
    }

    long begunAt() {
        return begunAt;
    }

    /** The version of the mailbox it works with; 0 before it has one. */
    long version() {
        return version;
    }

    /** Comes to an end soon; the mailbox may then be looked at by another node at once. */
    void handOver() {
        atOnce = true;
        stop();
    }

    /** Comes to an end soon. */
    void stop() {
        stopped = true;
        synchronized (this) {
            if (watch != null) {
                watch.end();
            }
        }
    }

    @Override
    public void run() {
        Instant begun = now();
        try {
            Outcome<Optional<Held>> held = tools.guard().write(call, MailModule.IMPORT, caller -> claim(caller, begun));
            if (held.isDone() && held.orThrow().isPresent()) {
                version = held.orThrow().get().mailbox().version();
                look(held.orThrow().get(), begun);
            }
        } catch (RefusedException | KontorFault failure) {
            LOG.warn(
                    "Mailbox {} could not be looked at: {}",
                    place.mailbox(),
                    failure instanceof RefusedException refused
                            ? refused.refusal().code()
                            : "fault");
        }
    }

    private Outcome<Optional<Held>> claim(Caller caller, Instant begun) {
        Optional<Stored> mailbox = tools.mailboxes().find(place.mailbox());
        if (mailbox.isEmpty()
                || !mailbox.get().data().active()
                || !tools.states().claim(place.mailbox(), tools.node(), begun, begun.plus(LEASE))) {
            return Outcome.done(Optional.empty());
        }
        String password = tools.secrets()
                .open(
                        caller,
                        MailboxService.secretOf(place.mailbox()),
                        mailbox.get().secret())
                .orElse("");
        int failures = tools.states().all().get(place.mailbox()).failures();
        return Outcome.done(
                Optional.of(new Held(mailbox.get(), ImapAccount.of(mailbox.get().data(), password), failures)));
    }

    private void look(Held held, Instant begun) {
        Instant next = begun.plus(LEASE);
        try {
            next = connected(held);
        } catch (ImapFailure failure) {
            next = failed(held, failure.problem());
        } catch (IOException failure) {
            next = failed(held, MailboxProblem.CANNOT_STORE);
        } catch (RefusedException refused) {
            // switched off, taken by another node or deleted meanwhile: nothing is wrong with the mailbox
            next = refused.refusal() instanceof Refusal.Unavailable ? now().plus(LEASE) : now();
        } finally {
            release(begun, next);
        }
    }

    /** When it is to be looked at again. */
    private Instant connected(Held held) throws ImapFailure, IOException {
        Duration pause = Duration.ofMinutes(held.mailbox().data().pollMinutes());
        MailboxReading.Task task =
                new MailboxReading.Task(place.tenant(), held.mailbox(), tools.node(), held.failures(), this::isStopped);
        try (ImapConnection connection = tools.servers().connect(held.account())) {
            boolean idle = listens && connection.hasIdle();
            do {
                MailboxProblem sent = tools.reading().sentMails(task, connection);
                listen(task, connection, sent, idle, pause);
            } while (idle && !stopped);
        }
        return atOnce ? now() : now().plus(pause);
    }

    /** Reads the inbox, and goes on doing so as often as there is news, until the pause is over. */
    private void listen(
            MailboxReading.Task task, ImapConnection connection, MailboxProblem sent, boolean idle, Duration pause)
            throws ImapFailure, IOException {
        long end = System.nanoTime() + shorter(pause).toNanos();
        try (ImapFolder inbox = connection.inbox()) {
            do {
                long there = inbox.countNow();
                tools.reading().folder(task, inbox, false);
                succeeded(sent, idle && !stopped);
                // of what came while we read, the server won't tell once more
                if (idle && !stopped && inbox.countNow() == there) {
                    inbox.waitForNews(begin(() -> System.nanoTime() - end > 0 || stopped));
                }
            } while (idle && !stopped && System.nanoTime() - end < 0);
        }
    }

    private synchronized NewsWatch begin(BooleanSupplier over) {
        watch = new NewsWatch(over);
        if (stopped) {
            watch.end();
        }
        return watch;
    }

    private boolean isStopped() {
        return stopped;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST_LISTENING) < 0 ? pause : LONGEST_LISTENING;
    }

    private void succeeded(MailboxProblem sent, boolean watching) {
        write(() -> tools.states().succeeded(place.mailbox(), tools.node(), sent, now(), watching));
    }

    private Instant failed(Held held, MailboxProblem problem) {
        int failures = held.failures() + 1;
        if (failures == 1) {
            LOG.info("Mailbox {} can't be read: {}", place.mailbox(), problem.word());
        }
        write(() -> tools.states().failed(place.mailbox(), tools.node(), problem, failures));
        return now().plus(BackOff.after(problem, failures));
    }

    private void release(Instant begun, Instant next) {
        tools.due().release(place, tools.node(), begun, next);
    }

    private void write(Runnable change) {
        tools.guard().write(call, MailModule.IMPORT, caller -> {
            change.run();
            return Outcome.done();
        });
    }

    private Instant now() {
        return tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
