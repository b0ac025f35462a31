package dev.kontor.host.standalone.internal.persistence;

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
import java.util.stream.Stream;

/** The cases of a person, and those of others whose number or title names an address or number of the person. */
public final class CasesOfPerson implements PrivacyContributor {
    private static final String TABLE = "host_case";

    private final PersonalRows rows;

    public CasesOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        rows.export(data, TABLE, of(person), whose(caller, person));
        rows.export(data, TABLE, naming(person), named(caller, person));
    }

    /** A case of somebody else stays, without the words that name the person. */
    @Override
    public Erased erase(Caller caller, Person person) {
        long deleted = rows.delete(TABLE, of(person), whose(caller, person));
        long reworded = rows.change(
                "update host_case set version = version + 1, title = '(erased)', case_number = case_id,"
                        + " number_key = case_id where " + naming(person),
                named(caller, person));
        return new Erased(Map.of("cases", deleted, "titles of other cases", reworded), List.of());
    }

    private static String of(Person person) {
        return "tenant_id = ? and main_contact in "
                + PersonalRows.places(person.contacts().size());
    }

    private static List<Object> whose(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        person.contacts().forEach(contact -> values.add(contact.toString()));
        return values;
    }

    private static String naming(Person person) {
        int names = names(person).size();
        return "tenant_id = ? and "
                + PersonalRows.any(names, "lower(title || ' ' || case_number) like ? escape '!'")
                + " and (main_contact is null or main_contact not in "
                + PersonalRows.places(person.contacts().size()) + ")";
    }

    private static List<Object> named(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        names(person).forEach(name -> values.add(PersonalRows.containing(name)));
        person.contacts().forEach(contact -> values.add(contact.toString()));
        return values;
    }

    private static List<String> names(Person person) {
        return Stream.concat(person.emails().stream(), person.phones().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
