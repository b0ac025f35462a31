package dev.kontor.messaging.internal.application;

import dev.kontor.contacts.ContactMatch;
import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.host.Host;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.internal.domain.CaseChoice;
import dev.kontor.messaging.internal.domain.NamedNumbers;
import dev.kontor.messaging.internal.persistence.ReceptionStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** W23: asks the host and our own entries which cases a message may belong to. */
public final class CaseFinding {
    private static final int OPEN = 11;

    private final Host host;
    private final ReceptionStore receptions;
    private final ReceivedPeople people;

    public CaseFinding(Host host, ReceptionStore receptions, ReceivedPeople people) {
        this.host = host;
        this.receptions = receptions;
        this.people = people;
    }

    CaseChoice of(TenantId tenant, ReceivedMessage message, ReceivedPeople.Found found) {
        Optional<CaseDirectory> cases = host.cases();
        if (cases.isEmpty()) {
            return new CaseChoice(null, List.of());
        }
        Set<CaseRef> answered = receptions.casesOf(message.answers()).stream()
                .filter(id -> cases.get().find(tenant, id).isPresent())
                .collect(Collectors.toSet());
        if (!answered.isEmpty()) {
            return CaseChoice.of(answered, List.of(), Set.of(), List.of());
        }
        Set<ContactId> sender = people.customer(tenant, found);
        return CaseChoice.of(
                Set.of(),
                named(cases.get(), tenant, message.subject()),
                sender,
                open(cases.get(), tenant, sender.isEmpty() ? contacts(found.candidates()) : sender));
    }

    private static List<HostCase> named(CaseDirectory cases, TenantId tenant, String subject) {
        return NamedNumbers.in(subject).stream()
                .flatMap(number -> cases.findByNumber(tenant, number).stream())
                .distinct()
                .toList();
    }

    private static List<HostCase> open(CaseDirectory cases, TenantId tenant, Collection<ContactId> contacts) {
        return contacts.stream()
                .flatMap(contact -> cases.openCases(tenant, contact, PageRequest.first(OPEN)).items().stream())
                .distinct()
                .toList();
    }

    private static List<ContactId> contacts(List<ContactMatch> candidates) {
        return candidates.stream().map(ContactMatch::contact).toList();
    }
}
