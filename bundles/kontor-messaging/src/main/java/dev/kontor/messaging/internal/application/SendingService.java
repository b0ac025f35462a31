package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Preview;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.WayState;
import dev.kontor.messaging.internal.domain.Composition;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.FieldChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends contact entries: checks, asks, queues. */
public final class SendingService implements EntrySending {
    private final Guard guard;
    private final Transactions transactions;
    private final EntryStore entries;
    private final Access access;
    private final Preconditions preconditions;
    private final Transports transports;
    private final Questions questions;
    private final Queueing queueing;
    private final DispatchViews views;
    private final Settling settling;
    private final Waker outbox;

    public SendingService(
            Guard guard,
            Transactions transactions,
            EntryStore entries,
            Access access,
            Preconditions preconditions,
            Transports transports,
            Questions questions,
            Queueing queueing,
            DispatchViews views,
            Settling settling,
            Waker outbox) {
        this.guard = guard;
        this.transactions = transactions;
        this.entries = entries;
        this.access = access;
        this.preconditions = preconditions;
        this.transports = transports;
        this.questions = questions;
        this.queueing = queueing;
        this.views = views;
        this.settling = settling;
        this.outbox = outbox;
    }

    @Override
    public Outcome<List<WayState>> ways(CallContext call, EntryId entry) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.readable(call, caller, entries.find(entry))
                        .map(found -> Arrays.stream(SendingWay.values())
                                .map(way -> state(caller, found, way))
                                .toList()));
    }

    private WayState state(Caller caller, ContactEntry entry, SendingWay way) {
        String reason = null;
        if (!caller.may(MessagingModule.WRITE) || !access.mayChange(caller, entry)) {
            reason = "forbidden";
        } else if (Preconditions.closed(entry, way).isPresent()) {
            reason = Preconditions.closed(entry, way).get();
        } else if (preconditions.categoryForbids(entry, way)) {
            reason = "category";
        } else if (!preconditions.recipients(entry, way).passed()) {
            reason = "recipients";
        } else if (!transports.reachable(way, caller.tenant())) {
            reason = "no-service";
        }
        return new WayState(way, reason == null, reason);
    }

    @Override
    public Outcome<Preview> preview(CallContext call, EntryId entry) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.readable(call, caller, entries.find(entry)).map(found -> {
                    Composition content = queueing.composition(caller, found);
                    return new Preview(content.subject(), content.text(), content.rich());
                }));
    }

    @Override
    public Outcome<SendResult> send(
            CallContext call, EntryId entry, long version, SendingWay way, List<Answer> answers) {
        return guard.write(
                call,
                MessagingModule.WRITE,
                caller -> way == null
                        ? Refusals.invalid("way", "required")
                        : access.changeable(call, caller, entries.lock(entry))
                                .flatMap(found -> send(caller, found, new SendRequest(version, way, answers))));
    }

    private Outcome<SendResult> send(Caller caller, ContactEntry entry, SendRequest request) {
        SendingWay way = request.way();
        Optional<String> closed = Preconditions.closed(entry, way);
        if (closed.isPresent()) {
            return Refusals.conflict(closed.get(), "The entry came in, was sent before, or is on its way.");
        }
        if (entry.version() != request.version()) {
            return Refusals.stale(entry.version());
        }
        if (preconditions.categoryForbids(entry, way)) {
            return Refusals.invalid("activityCategory", "option-missing");
        }
        FieldChecks recipients = preconditions.recipients(entry, way);
        if (!recipients.passed()) {
            return Refusals.invalid(recipients);
        }
        if (!transports.reachable(way, caller.tenant())) {
            return Refusals.unavailable(way.name().toLowerCase(Locale.ROOT) + " transport");
        }
        return questions
                .answered(caller, entry, request)
                .flatMap(answers -> askOrQueue(caller, entry, request, answers));
    }

    private Outcome<SendResult> askOrQueue(
            Caller caller, ContactEntry entry, SendRequest request, Map<Question, Answer> answers) {
        List<ConfirmationRequired> open = questions.open(caller, entry, request, answers);
        if (!open.isEmpty()) {
            return Outcome.done(new SendResult(null, open));
        }
        return queueing.queue(caller, entry, request.way(), answers).map(dispatch -> {
            questions.settle(caller, entry, request.way(), answers);
            transactions.afterCommit(outbox::wake);
            return new SendResult(views.of(dispatch), List.of());
        });
    }

    @Override
    public Outcome<List<Dispatch>> dispatches(CallContext call, EntryId entry) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.readable(call, caller, entries.find(entry)).map(found -> views.all(found.id())));
    }

    @Override
    public Outcome<Dispatch> settle(CallContext call, DispatchId dispatch, Settlement settlement) {
        return guard.write(
                call,
                MessagingModule.WRITE,
                caller -> settlement == null
                        ? Refusals.invalid("settlement", "required")
                        : settling.entryOf(dispatch)
                                .flatMap(entry -> access.changeable(call, caller, entries.lock(entry)))
                                .flatMap(entry -> settling.settle(caller, dispatch, settlement))
                                .map(settled -> {
                                    transactions.afterCommit(outbox::wake);
                                    return views.of(settled);
                                }));
    }

    @Override
    public Outcome<Long> strayReports(CallContext call) {
        return guard.read(call, MessagingModule.SETUP, caller -> Outcome.done(views.strays()));
    }
}
