package dev.kontor.contacts.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.persistence.PersonalRows;
import dev.kontor.persistence.Transactions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The contacts that are a person, merged and deleted ones too, and all that hangs on them. Client companies are nobody's
 * personal data here; they stay.
 */
public final class ContactsOfPerson implements PrivacyContributor {
    private static final String MEMBERS = "select id from contacts_contact where tenant_id = ? and record_id ="
            + " (select record_id from contacts_contact where tenant_id = ? and id = ?)";

    /** In the order in which they can be deleted. */
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("contacts_point", List.of("contact_id"));
        TABLES.put("contacts_client_link", List.of("contact_id"));
        TABLES.put("contacts_past_client_link", List.of("contact_id"));
        TABLES.put("contacts_labelled", List.of("contact_id"));
        TABLES.put("contacts_listed", List.of("contact_id"));
        TABLES.put("contacts_forbidden_channel", List.of("contact_id"));
        TABLES.put("contacts_join", List.of("one_id", "other_id"));
        TABLES.put("contacts_contact", List.of("id"));
    }

    private final PersonalRows rows;

    public ContactsOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public Optional<Person> identify(Caller caller, ContactId contact) {
        String tenant = caller.tenant().value();
        List<UUID> members = rows.values(UUID.class, MEMBERS, List.of(tenant, tenant, contact.value()));
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                members.stream().map(ContactId::new).collect(Collectors.toSet()),
                points(tenant, members, "EMAIL").stream()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                points(tenant, members, "PHONE")));
    }

    /** In both notations; not those that another contact or a client has too. */
    private Set<String> points(String tenant, List<UUID> members, String kind) {
        Set<String> points = new HashSet<>();
        for (String column : List.of("normalized", "entered")) {
            points.addAll(rows.values(
                    String.class,
                    "select p." + column + " from contacts_point p where p.tenant_id = ? and p.kind = ? and "
                            + in("p.contact_id", members.size())
                            + " and not exists (select 1 from contacts_point o where o.tenant_id = p.tenant_id"
                            + " and o.normalized = p.normalized and o.kind = p.kind"
                            + " and (o.contact_id is null or not " + in("o.contact_id", members.size()) + "))",
                    values(List.of(tenant, kind), members, members)));
        }
        return points;
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
            rows.export(data, table.getKey(), condition(table.getValue(), person), values(caller, table, person));
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long shared = shared(caller, person);
        TABLES.entrySet()
                .forEach(table -> counts.put(
                        table.getKey(),
                        rows.delete(
                                table.getKey(), condition(table.getValue(), person), values(caller, table, person))));
        return new Erased(
                counts,
                shared == 0
                        ? List.of()
                        : List.of(shared + " addresses or numbers belong to others too: mails and interactions that"
                                + " name the person by them alone stay."));
    }

    private long shared(Caller caller, Person person) {
        List<UUID> members = ids(person);
        return rows.values(
                        Long.class,
                        "select count(*) from contacts_point p where p.tenant_id = ? and "
                                + in("p.contact_id", members.size())
                                + " and exists (select 1 from contacts_point o where o.tenant_id = p.tenant_id"
                                + " and o.normalized = p.normalized and o.kind = p.kind"
                                + " and (o.contact_id is null or not " + in("o.contact_id", members.size()) + "))",
                        values(List.of(caller.tenant().value()), members, members))
                .get(0);
    }

    private static String condition(List<String> columns, Person person) {
        return "tenant_id = ? and ("
                + columns.stream()
                        .map(column -> in(column, person.contacts().size()))
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    private static List<Object> values(Caller caller, Map.Entry<String, List<String>> table, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        table.getValue().forEach(column -> values.addAll(ids(person)));
        return values;
    }

    private static List<Object> values(List<?>... parts) {
        List<Object> values = new ArrayList<>();
        for (List<?> part : parts) {
            values.addAll(part);
        }
        return values;
    }

    private static List<UUID> ids(Person person) {
        return person.contacts().stream().map(TypedId::value).toList();
    }

    private static String in(String column, int count) {
        return column + " in " + PersonalRows.places(count);
    }
}
