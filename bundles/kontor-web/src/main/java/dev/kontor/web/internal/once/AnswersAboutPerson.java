package dev.kontor.web.internal.once;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.persistence.PersonalRows;
import dev.kontor.persistence.Transactions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers that are kept for repeated requests and name the person. */
public final class AnswersAboutPerson implements PrivacyContributor {
    private static final String TABLE = "web_idempotency";

    private final PersonalRows rows;

    public AnswersAboutPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        rows.export(data, TABLE, condition(person), values(caller, person));
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        return new Erased(
                Map.of("kept answers", rows.delete(TABLE, condition(person), values(caller, person))), List.of());
    }

    private static String condition(Person person) {
        return "tenant_id = ? and " + PersonalRows.any(texts(person).size(), "lower(body) like ? escape '!'");
    }

    private static List<Object> values(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        texts(person).forEach(text -> values.add(PersonalRows.containing(text)));
        return values;
    }

    private static List<String> texts(Person person) {
        List<String> texts = new ArrayList<>();
        person.contacts().forEach(contact -> texts.add(contact.toString()));
        person.emails().forEach(email -> texts.add("\"" + email + "\""));
        person.phones().forEach(phone -> texts.add("\"" + phone.toLowerCase(Locale.ROOT) + "\""));
        return texts;
    }
}
