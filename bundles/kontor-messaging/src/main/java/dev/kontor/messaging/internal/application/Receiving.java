package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.Reception;
import dev.kontor.messaging.Sender;
import dev.kontor.messaging.TakenMessage;
import dev.kontor.messaging.internal.domain.CaseChoice;
import dev.kontor.messaging.internal.domain.EntryRules;
import dev.kontor.messaging.internal.domain.ReceivedText;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.internal.persistence.ReceptionStore;
import dev.kontor.rules.FieldChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** W22–W27, A75: makes entries of messages that came in, one of each. */
public final class Receiving implements ReceivedMessages {
    private final Guard guard;
    private final EntryStore entries;
    private final ReceptionStore receptions;
    private final Access access;
    private final ReceivedPeople people;
    private final CaseFinding cases;
    private final Sharing sharing;
    private final Journal journal;
    private final IdSource ids;

    public Receiving(
            Guard guard,
            EntryStore entries,
            ReceptionStore receptions,
            Access access,
            ReceivedPeople people,
            CaseFinding cases,
            Journal journal,
            IdSource ids) {
        this.guard = guard;
        this.entries = entries;
        this.receptions = receptions;
        this.access = access;
        this.people = people;
        this.cases = cases;
        this.sharing = new Sharing(entries, receptions, journal);
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public Outcome<TakenMessage> take(CallContext call, ReceivedMessage message) {
        return guard.write(call, MessagingModule.WRITE, caller -> {
            FieldChecks checks = new FieldChecks().required("message", message);
            if (message != null) {
                checks.required("source", message.source()).required("at", message.at());
            }
            return checks.passed() ? Outcome.done(taken(caller, message)) : Refusals.invalid(checks);
        });
    }

    @Override
    public Outcome<EntryId> entryOf(CallContext call, SourceRef source) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.seen(
                                caller,
                                Optional.ofNullable(source)
                                        .flatMap(receptions::bySource)
                                        .flatMap(entries::find))
                        .map(ContactEntry::id));
    }

    private TakenMessage taken(Caller caller, ReceivedMessage message) {
        Optional<ContactEntry> known = receptions.bySource(message.source()).flatMap(entries::lock);
        if (known.isPresent()) {
            sharing.with(caller, known.get(), message);
            return new TakenMessage(known.get().id(), true);
        }
        ReceivedPeople.Found found = people.of(caller.tenant(), message);
        return ownMessage(message, found.sender())
                .map(sent -> new TakenMessage(sent, true))
                .orElseGet(() -> new TakenMessage(create(caller, message, found), false));
    }

    /** A copy of what we sent ourselves is that entry (A67). */
    private Optional<EntryId> ownMessage(ReceivedMessage message, Sender sender) {
        return message.messageId() == null || sender == null || sender.email() == null
                ? Optional.empty()
                : receptions.sentAs(message.messageId(), sender.email());
    }

    private EntryId create(Caller caller, ReceivedMessage message, ReceivedPeople.Found found) {
        EntryId id = new EntryId(ids.next());
        CaseChoice choice = cases.of(caller.tenant(), message, found);
        EntryData data = data(message, found, choice);
        entries.insertReceived(id, data, caller.user(), author(caller, found.sender()), journal.now());
        Reception reception = new Reception(
                message.source(),
                found.sender(),
                message.at(),
                message.employees(),
                message.teams(),
                message.everybody(),
                flags(message, found),
                choice.suggestions());
        receptions.insert(id, reception, message.messageId());
        journal.entry(caller, "entry-received", id, Map.of("private", data.privateEntry()));
        return id;
    }

    private static EntryData data(ReceivedMessage message, ReceivedPeople.Found found, CaseChoice choice) {
        return new EntryData(
                ReceivedText.line(message.subject(), EntryRules.MATCHCODE),
                ReceivedText.lines(message.text(), EntryRules.TEXT),
                false,
                null,
                found.recipients(),
                choice.chosen() == null ? List.of() : List.of(choice.chosen()),
                choice.chosen(),
                Sharing.isPrivate(message),
                message.teams().stream().findFirst().orElse(null));
    }

    private static String author(Caller caller, Sender sender) {
        if (sender == null) {
            return caller.displayName();
        }
        return sender.name() == null ? ReceivedText.line(sender.email(), EntryRules.NAME) : sender.name();
    }

    private static List<String> flags(ReceivedMessage message, ReceivedPeople.Found found) {
        List<String> flags = new ArrayList<>();
        UserId user = found.sender() == null ? null : found.sender().user();
        if (found.sender() == null) {
            flags.add("sender-missing");
        } else if (found.candidates().isEmpty() && user == null) {
            flags.add("sender-unknown");
        } else if (found.candidates().size() > 1) {
            flags.add("sender-ambiguous");
        }
        if (found.cut()) {
            flags.add("recipients-cut");
        }
        if (ReceivedText.isLonger(message.text(), EntryRules.TEXT)) {
            flags.add("text-cut");
        }
        message.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
        return flags;
    }
}
