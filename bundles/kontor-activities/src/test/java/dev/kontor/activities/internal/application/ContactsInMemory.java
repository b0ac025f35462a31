package dev.kontor.activities.internal.application;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.PointAdded;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.testing.TestKontor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host's own contacts, as the smallest thing that can implement what activities ask of contacts (P8). */
final class ContactsInMemory implements ContactDirectory, Contacts {

    private record Person(
            TenantId tenant, ContactId id, RecordId record, String name, TeamId team, List<String> points) {
        ContactMatch match() {
            return new ContactMatch(id, record, name, team);
        }
    }

    private final TestKontor kontor;
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    ContactsInMemory(TestKontor kontor) {
        this.kontor = kontor;
    }

    /** From now on nothing is answered but that the service is away. */
    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    ContactId add(CallContext call, String name, TeamId team, String... points) {
        ContactId id = new ContactId(kontor.ids().next());
        people.add(new Person(call.tenant(), id, new RecordId(id.value()), name, team, List.of(points)));
        return id;
    }

    /** Joins two contacts to one record. */
    void join(ContactId one, ContactId other) {
        RecordId record = find(one).record();
        replace(
                other,
                person -> new Person(
                        person.tenant(), person.id(), record, person.name(), person.team(), person.points()));
    }

    void remove(ContactId contact) {
        people.removeIf(person -> person.id().equals(contact));
    }

    /** As an agent would add an address; the event tells it. */
    void addPoint(CallContext call, ContactId contact, HandleKind kind, String value) {
        kontor.guard()
                .write(call, ContactsModule.WRITE, caller -> {
                    replace(
                            contact,
                            person -> new Person(
                                    person.tenant(),
                                    person.id(),
                                    person.record(),
                                    person.name(),
                                    person.team(),
                                    List.of(value)));
                    kontor.events()
                            .raise(
                                    caller,
                                    ContactEvents.POINT_ADDED,
                                    contact.toString(),
                                    kontor.clock().instant(),
                                    new PointAdded(contact, kind, normalized(kind, value)));
                    return Outcome.done();
                })
                .orThrow();
    }

    int count(CallContext call) {
        return (int) people.stream()
                .filter(person -> person.tenant().equals(call.tenant()))
                .count();
    }

    String nameOf(ContactId contact) {
        return find(contact).name();
    }

    @Override
    public Outcome<List<ContactMatch>> match(CallContext call, HandleKind kind, String value) {
        return answer(
                call,
                () -> people.stream()
                        .filter(person -> person.tenant().equals(call.tenant()))
                        .filter(person -> person.points().stream()
                                .anyMatch(point -> normalized(kind, point).equals(normalized(kind, value))))
                        .map(Person::match)
                        .toList());
    }

    @Override
    public Outcome<RecordMembers> members(CallContext call, ContactId contact) {
        return answer(call, () -> people)
                .flatMap(all -> all.stream()
                        .filter(person -> person.tenant().equals(call.tenant())
                                && person.id().equals(contact))
                        .findFirst()
                        .map(person -> Outcome.done(new RecordMembers(
                                person.record(),
                                all.stream()
                                        .filter(other -> other.record().equals(person.record()))
                                        .map(Person::id)
                                        .toList())))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("contact"))));
    }

    /** This host keeps no history: it answers as it knows it now. */
    @Override
    public Outcome<RecordMembers> members(CallContext call, ContactId contact, Instant knownAt) {
        return members(call, contact);
    }

    /** This host knows no companies. */
    @Override
    public Outcome<List<ContactId>> ofClient(CallContext call, ClientId client, Instant knownAt) {
        return answer(call, () -> people).flatMap(all -> Outcome.refused(new Refusal.NotFound("client")));
    }

    @Override
    public Outcome<List<ContactMatch>> names(CallContext call, List<ContactId> contacts) {
        return answer(
                call,
                () -> people.stream()
                        .filter(person -> person.tenant().equals(call.tenant()) && contacts.contains(person.id()))
                        .map(Person::match)
                        .toList());
    }

    @Override
    public Outcome<SavedContact> create(CallContext call, ContactData data, Origin origin) {
        return kontor.guard().write(call, ContactsModule.WRITE, caller -> {
            NewContactPoint point = data.points().get(0);
            String name = data.lastName() == null
                    ? Objects.requireNonNullElse(data.company(), point.value())
                    : Objects.requireNonNullElse(data.firstName(), "") + " " + data.lastName();
            ContactId id = add(call, name.strip(), data.team(), point.value());
            kontor.events()
                    .raise(
                            caller,
                            ContactEvents.POINT_ADDED,
                            id.toString(),
                            kontor.clock().instant(),
                            new PointAdded(id, point.kind(), normalized(point.kind(), point.value())));
            return Outcome.done(new SavedContact(saved(find(id), origin), List.of()));
        });
    }

    @Override
    public Outcome<SavedContact> change(CallContext call, ContactId id, long version, ContactData data) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    @Override
    public Outcome<Void> delete(CallContext call, ContactId id) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    @Override
    public Outcome<Contact> get(CallContext call, ContactId id) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    @Override
    public Outcome<Slice<ContactSummary>> find(CallContext call, ContactQuery query, PageRequest page) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    @Override
    public Outcome<Contact> assignClients(CallContext call, ContactId id, long version, List<ClientId> clients) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    @Override
    public Outcome<List<OfferedFilter>> filters(CallContext call) {
        throw new UnsupportedOperationException("activities never ask for this");
    }

    private <T> Outcome<T> answer(CallContext call, java.util.function.Supplier<T> answer) {
        return kontor.guard()
                .read(
                        call,
                        ContactsModule.READ,
                        caller -> away
                                ? Outcome.refused(new Refusal.Unavailable("contacts"))
                                : Outcome.done(answer.get()));
    }

    private Person find(ContactId contact) {
        return people.stream()
                .filter(person -> person.id().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    private void replace(ContactId contact, java.util.function.UnaryOperator<Person> change) {
        people.replaceAll(person -> person.id().equals(contact) ? change.apply(person) : person);
    }

    private static String normalized(HandleKind kind, String value) {
        if (kind == HandleKind.EMAIL) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        String digits = value.replaceAll("[^0-9+]", "");
        return digits.startsWith("0") ? "+49" + digits.substring(1) : digits;
    }

    private static Contact saved(Person person, Origin origin) {
        return new Contact(
                person.id(),
                person.record(),
                1,
                person.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                person.team(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                origin,
                origin.learntAt());
    }
}
