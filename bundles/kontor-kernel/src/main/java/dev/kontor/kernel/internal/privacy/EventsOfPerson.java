package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.persistence.PersonalRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Events that name the person, whether they wait, are dead or were handled, with their deliveries. */
public final class EventsOfPerson implements PrivacyContributor {
    private static final String NAMES = "lower(payload) like ? escape '!'";

    private final PersonalRows rows;

    public EventsOfPerson(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "kernel-events";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        rows.export(data, "kernel_event", condition(person), values(caller, person));
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        rows.delete(
                "kernel_delivery",
                "(tenant_id, event_id) in (select tenant_id, event_id from kernel_event where " + condition(person)
                        + ")",
                values(caller, person));
        long events = rows.delete("kernel_event", condition(person), values(caller, person));
        return new Erased(Map.of("events", events), List.of());
    }

    private static String condition(Person person) {
        return "tenant_id = ? and " + PersonalRows.any(texts(person).size(), NAMES);
    }

    private static List<Object> values(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(texts(person));
        return values;
    }

    /** As they stand in JSON: between quotation marks, so that no longer address is meant. */
    private static List<String> texts(Person person) {
        List<String> texts = new ArrayList<>();
        person.contacts().forEach(contact -> texts.add(contact.toString()));
        texts.addAll(person.emails());
        texts.addAll(person.phones());
        return texts.stream()
                .map(text -> ErasureTable.written(text.toLowerCase(Locale.ROOT)))
                .map(PersonalRows::containing)
                .toList();
    }
}
