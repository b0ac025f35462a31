package dev.kontor.leadflow.internal.persistence;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes on a person, and how the person stands in the lead flow. With the notes go the calls that figures count. */
public final class LeadsOfPerson implements PrivacyContributor {
    private static final List<String> TABLES =
            List.of("leadflow_classification", "leadflow_note", "leadflow_listed", "leadflow_lead");

    private final PersonalRows rows;

    public LeadsOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    @Override
    public String name() {
        return "leadflow";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        for (String table : TABLES) {
            rows.export(data, table, ofPerson(person), values(caller, person));
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(table, rows.delete(table, ofPerson(person), values(caller, person)));
        }
        return new Erased(counts, List.of());
    }

    private static String ofPerson(Person person) {
        return "tenant_id = ? and contact_id in "
                + PersonalRows.places(person.contacts().size());
    }

    private static List<Object> values(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        person.contacts().stream().map(TypedId::value).forEach(values::add);
        return values;
    }
}
