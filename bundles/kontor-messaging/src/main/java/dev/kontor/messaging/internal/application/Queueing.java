package dev.kontor.messaging.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.Composition;
import dev.kontor.messaging.internal.domain.MailAddress;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.internal.persistence.SettingsStore;
import dev.kontor.messaging.transport.OutgoingMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes a dispatch of an entry as it is stored, with its Message-ID; from here on it goes out once. */
public final class Queueing {
    private final EntryStore entries;
    private final DispatchStore dispatches;
    private final SettingsStore settings;
    private final People people;
    private final Cases cases;
    private final NumberReading numbers;
    private final InternalDelivery internal;
    private final Journal journal;
    private final IdSource ids;

    public Queueing(
            EntryStore entries,
            DispatchStore dispatches,
            SettingsStore settings,
            People people,
            Cases cases,
            NumberReading numbers,
            InternalDelivery internal,
            Journal journal,
            IdSource ids) {
        this.entries = entries;
        this.dispatches = dispatches;
        this.settings = settings;
        this.people = people;
        this.cases = cases;
        this.numbers = numbers;
        this.internal = internal;
        this.journal = journal;
        this.ids = ids;
    }

    Outcome<StoredDispatch> queue(Caller caller, ContactEntry entry, SendingWay way, Map<Question, Answer> answers) {
        return switch (way) {
            case EMAIL -> mail(caller, entry);
            case SMS, FAX -> toNumber(caller, entry, way, answers.get(Question.SMS_RECIPIENT));
            case MESSAGE -> Outcome.done(message(caller, entry));
        };
    }

    /** W10, W67: the entry with prefix and signature. */
    Composition composition(Caller caller, ContactEntry entry) {
        String kind = cases.kind(caller.tenant(), entry.data().mainCase());
        String prefix = kind == null ? "" : settings.prefixes().byCaseKind().getOrDefault(kind, "");
        return Composition.of(entry.data(), prefix, settings.signature(caller.user()));
    }

    private Outcome<StoredDispatch> mail(Caller caller, ContactEntry entry) {
        Optional<String> sender = people.active(caller.tenant(), caller.user())
                .map(HostUser::email)
                .flatMap(MailAddress::read);
        if (sender.isEmpty()) {
            return Refusals.invalid("sender", "no-address");
        }
        Composition content = composition(caller, entry);
        return Outcome.done(queued(caller, entry, SendingWay.EMAIL, content, sender.get(), null));
    }

    private Outcome<StoredDispatch> toNumber(Caller caller, ContactEntry entry, SendingWay way, Answer answer) {
        Optional<String> number = numbers.read(caller.tenant(), answer.number());
        return number.isEmpty()
                ? Refusals.invalid("number", "not-a-number")
                : Outcome.done(queued(caller, entry, way, Composition.bare(entry.data()), null, number.get()));
    }

    private StoredDispatch queued(
            Caller caller, ContactEntry entry, SendingWay way, Composition content, String sender, String number) {
        Instant now = journal.now();
        StoredDispatch dispatch = dispatch(caller, entry, way, content, sender, number, DispatchStatus.QUEUED, now);
        keep(caller, dispatch);
        entries.dispatched(entry.id(), DispatchStatus.QUEUED);
        return dispatch;
    }

    /** W20: as often as one likes, and the entry stays as it is. */
    private StoredDispatch message(Caller caller, ContactEntry entry) {
        Composition content = Composition.bare(entry.data());
        StoredDispatch dispatch =
                dispatch(caller, entry, SendingWay.MESSAGE, content, null, null, DispatchStatus.SENT, null);
        keep(caller, dispatch);
        internal.deliver(caller, entry, dispatch);
        return dispatch;
    }

    private void keep(Caller caller, StoredDispatch dispatch) {
        dispatches.insert(dispatch);
        dispatches.step(dispatch.id(), dispatch.status(), journal.now(), null, null);
        journal.dispatch(caller, "dispatch-queued", dispatch);
    }

    private StoredDispatch dispatch(
            Caller caller,
            ContactEntry entry,
            SendingWay way,
            Composition content,
            String sender,
            String number,
            DispatchStatus status,
            Instant due) {
        UUID id = ids.next();
        String messageId = sender == null
                ? id.toString()
                : OutgoingMessage.MAIL_PREFIX + id + sender.substring(sender.lastIndexOf('@'));
        return new StoredDispatch(
                new DispatchId(id),
                entry.id(),
                way,
                status,
                messageId,
                content,
                sender,
                caller.displayName(),
                number,
                0,
                false,
                due,
                null,
                caller.user(),
                caller.displayName(),
                journal.now());
    }
}
