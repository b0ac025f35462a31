package dev.kontor.messaging.internal.application;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.CaseSuggestion;
import dev.kontor.messaging.Colleagues;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryCase;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.persistence.EntryStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody chooses from who writes an entry. */
public final class ChoiceService implements EntryChoices {
    private final Guard guard;
    private final EntryStore entries;
    private final Access access;
    private final People people;
    private final Cases cases;

    public ChoiceService(Guard guard, EntryStore entries, Access access, People people, Cases cases) {
        this.guard = guard;
        this.entries = entries;
        this.access = access;
        this.people = people;
        this.cases = cases;
    }

    @Override
    public Outcome<Colleagues> colleagues(CallContext call) {
        return guard.read(call, MessagingModule.READ, caller -> Outcome.done(people.colleagues(caller)));
    }

    @Override
    public Outcome<List<EntryCase>> cases(CallContext call, String number, ContactId contact) {
        return guard.read(call, MessagingModule.WRITE, caller -> {
            Stream<HostCase> named = cases.findByNumber(caller.tenant(), number).stream();
            Stream<HostCase> open = cases.open(caller.tenant(), contact).stream();
            return Outcome.done(Stream.concat(named, open)
                    .map(ChoiceService::shown)
                    .distinct()
                    .toList());
        });
    }

    @Override
    public Outcome<List<EntryCase>> casesOf(CallContext call, EntryId entry) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.readable(call, caller, entries.find(entry))
                        .map(found -> named(found)
                                .map(id -> cases.find(caller.tenant(), id))
                                .flatMap(Optional::stream)
                                .map(ChoiceService::shown)
                                .toList()));
    }

    private static Stream<CaseRef> named(ContactEntry entry) {
        Stream<CaseRef> suggested = entry.received() == null
                ? Stream.empty()
                : entry.received().suggestions().stream().map(CaseSuggestion::id);
        return Stream.concat(entry.data().cases().stream(), suggested).distinct();
    }

    private static EntryCase shown(HostCase one) {
        return new EntryCase(one.id(), one.number(), one.kind(), one.title(), one.state() == CaseState.OPEN);
    }
}
