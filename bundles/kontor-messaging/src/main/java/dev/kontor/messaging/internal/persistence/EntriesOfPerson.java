package dev.kontor.messaging.internal.persistence;

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
import java.util.UUID;

/** Entries that went, or were to go, to the person, or came from them, whole: one can't take a person out of a letter. */
public final class EntriesOfPerson implements PrivacyContributor {
    private static final String CAMPAIGNS = "messaging_campaign_recipient";
    private static final List<String> OF_DISPATCHES = List.of("messaging_step", "messaging_delivery");

    /** By the column that names the entry. */
    private static final Map<String, String> TABLES = tables();

    private final PersonalRows rows;

    public EntriesOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("messaging_dispatch", "entry_id");
        tables.put("messaging_inbox", "entry_id");
        tables.put("messaging_question", "entry_id");
        tables.put("messaging_recipient", "entry_id");
        tables.put("messaging_received", "entry_id");
        tables.put("messaging_holder", "entry_id");
        tables.put("messaging_suggestion", "entry_id");
        tables.put("messaging_entry", "id");
        return tables;
    }

    @Override
    public String name() {
        return "messaging";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        List<UUID> entries = entries(caller, person);
        for (String table : OF_DISPATCHES) {
            rows.export(data, table, ofDispatches(entries), twice(caller, entries));
        }
        rows.export(data, CAMPAIGNS, inCampaigns(person), contacts(caller, person));
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            rows.export(data, table.getKey(), among(table.getValue(), entries), values(caller, entries));
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        List<UUID> entries = entries(caller, person);
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.delete("messaging_outbox", ofDispatches(entries), twice(caller, entries));
        for (String table : OF_DISPATCHES) {
            counts.put(table, rows.delete(table, ofDispatches(entries), twice(caller, entries)));
        }
        TABLES.forEach((table, column) ->
                counts.put(table, rows.delete(table, among(column, entries), values(caller, entries))));
        counts.put(CAMPAIGNS, rows.delete(CAMPAIGNS, inCampaigns(person), contacts(caller, person)));
        return new Erased(counts, List.of());
    }

    private static String inCampaigns(Person person) {
        return "tenant_id = ? and contact_id in "
                + PersonalRows.places(person.contacts().size());
    }

    private static List<Object> contacts(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        person.contacts().stream().map(TypedId::value).forEach(values::add);
        return values;
    }

    private List<UUID> entries(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        person.contacts().stream().map(TypedId::value).forEach(values::add);
        values.addAll(person.emails());
        values.addAll(person.phones());
        values.add(caller.tenant().value());
        values.addAll(person.phones());
        values.add(caller.tenant().value());
        person.contacts().stream().map(TypedId::value).forEach(values::add);
        values.addAll(person.emails());
        return rows
                .values(
                        UUID.class,
                        "select entry_id from messaging_recipient where tenant_id = ? and (contact_id in "
                                + PersonalRows.places(person.contacts().size()) + " or lower(email) in "
                                + PersonalRows.places(person.emails().size()) + " or phone in "
                                + PersonalRows.places(person.phones().size())
                                + ") union select entry_id from messaging_dispatch where tenant_id = ? and number in "
                                + PersonalRows.places(person.phones().size())
                                + " union select entry_id from messaging_received where tenant_id = ? and"
                                + " (sender_contact in "
                                + PersonalRows.places(person.contacts().size()) + " or lower(sender_email) in "
                                + PersonalRows.places(person.emails().size()) + ")",
                        values)
                .stream()
                .distinct()
                .toList();
    }

    private static String ofDispatches(List<UUID> entries) {
        return "tenant_id = ? and dispatch_id in (select id from messaging_dispatch where " + among("entry_id", entries)
                + ")";
    }

    private static String among(String column, List<UUID> ids) {
        return "tenant_id = ? and " + column + " in " + PersonalRows.places(ids.size());
    }

    private static List<Object> values(Caller caller, List<UUID> entries) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(entries);
        return values;
    }

    private static List<Object> twice(Caller caller, List<UUID> entries) {
        List<Object> values = values(caller, entries);
        values.add(0, caller.tenant().value());
        return values;
    }
}
