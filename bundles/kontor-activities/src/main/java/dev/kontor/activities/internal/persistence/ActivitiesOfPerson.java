package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.HandleKind;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The person's activities, deleted ones too, and what waits or waited in the inbox and names the person. Activities of
 * other people that came from the same mail or talk stay without their words.
 */
public final class ActivitiesOfPerson implements PrivacyContributor {
    private static final String ACTIVITIES = "activities_activity";
    private static final String ABSENCES = "activities_absence";
    private static final String WAITING = "activities_unassigned";
    private static final String PARTICIPANTS = "activities_participant";
    private static final String WORDS = "activities_words";
    private static final String CONVERSATIONS = "activities_conversation";
    private static final List<String> TALKS = List.of("activities_step", "activities_course");

    private final PersonalRows rows;

    public ActivitiesOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        List<UUID> waiting = waiting(caller, person);
        rows.export(data, ACTIVITIES, among("contact_id", contacts(person)), values(caller, contacts(person)));
        rows.export(data, ABSENCES, absences(person), absenceValues(caller, person));
        rows.export(data, WAITING, among("id", waiting), values(caller, waiting));
        rows.export(data, PARTICIPANTS, among("item_id", waiting), values(caller, waiting));
        rows.export(data, WORDS, words(person), wordValues(caller, person));
        for (String table : TALKS) {
            rows.export(data, table, talks(person, waiting), talkValues(caller, person, waiting));
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        List<UUID> waiting = waiting(caller, person);
        List<UUID> conversations = conversations(caller, person, waiting);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(WORDS, rows.delete(WORDS, words(person), wordValues(caller, person)));
        counts.put("activities of others emptied", emptyThoseOfOthers(caller, person));
        for (String table : TALKS) {
            counts.put(table, rows.delete(table, talks(person, waiting), talkValues(caller, person, waiting)));
        }
        counts.put(ABSENCES, rows.delete(ABSENCES, absences(person), absenceValues(caller, person)));
        counts.put(
                ACTIVITIES,
                rows.delete(ACTIVITIES, among("contact_id", contacts(person)), values(caller, contacts(person))));
        counts.put(PARTICIPANTS, rows.delete(PARTICIPANTS, among("item_id", waiting), values(caller, waiting)));
        counts.put(WAITING, rows.delete(WAITING, among("id", waiting), values(caller, waiting)));
        counts.put(CONVERSATIONS, rows.delete(CONVERSATIONS, forgotten(conversations), values(caller, conversations)));
        return new Erased(counts, List.of());
    }

    /** Those that the person's activities and waiting items belong to. */
    private List<UUID> conversations(Caller caller, Person person, List<UUID> waiting) {
        List<Object> values = new ArrayList<>(values(caller, contacts(person)));
        values.addAll(values(caller, waiting));
        return rows.values(
                UUID.class,
                "select conversation_id from activities_activity where conversation_id is not null and "
                        + among("contact_id", contacts(person))
                        + " union select c.conversation_id from activities_conversation c join activities_unassigned i"
                        + " on c.tenant_id = i.tenant_id and c.mark = i.conversation_id where i."
                        + among("id", waiting),
                values);
    }

    /** Of these, what nobody else's entry or waiting item belongs to. */
    private static String forgotten(List<UUID> conversations) {
        return among("conversation_id", conversations)
                + " and not exists (select 1 from activities_activity a where a.tenant_id ="
                + " activities_conversation.tenant_id and a.conversation_id = activities_conversation.conversation_id)"
                + " and not exists (select 1 from activities_unassigned i join activities_conversation c"
                + " on c.tenant_id = i.tenant_id and c.mark = i.conversation_id"
                + " where c.tenant_id = activities_conversation.tenant_id"
                + " and c.conversation_id = activities_conversation.conversation_id)";
    }

    private long emptyThoseOfOthers(Caller caller, Person person) {
        List<UUID> contacts = contacts(person);
        List<Object> values = values(caller, contacts);
        values.addAll(values(caller, contacts));
        return rows.change(
                "update activities_activity set sender = null, subject = null, snippet = null, fields = null,"
                        + " version = version + 1"
                        + " where tenant_id = ? and contact_id not in " + PersonalRows.places(contacts.size())
                        + " and (sender is not null or subject is not null or snippet is not null or fields is not null)"
                        + " and (source_kind,"
                        + " source_id) in (select source_kind, source_id from activities_activity where "
                        + among("contact_id", contacts) + ")",
                values);
    }

    /** Those of the person's activities, and of others' that came from the same mail or talk. */
    private static String words(Person person) {
        String own = among("contact_id", contacts(person));
        return "tenant_id = ? and activity_id in (select id from activities_activity where tenant_id = ? and ("
                + "contact_id in " + PersonalRows.places(contacts(person).size())
                + " or (source_kind, source_id) in (select source_kind, source_id from activities_activity where " + own
                + ")))";
    }

    private static List<Object> wordValues(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(values(caller, contacts(person)));
        values.addAll(values(caller, contacts(person)));
        return values;
    }

    /** Talks, with their words, that the person's activities and waiting items stand for. */
    private static String talks(Person person, List<UUID> waiting) {
        return "tenant_id = ? and (source_kind, source_id) in ("
                + "select source_kind, source_id from activities_activity where "
                + among("contact_id", contacts(person))
                + " union select source_kind, source_id from activities_unassigned where " + among("id", waiting) + ")";
    }

    private static List<Object> talkValues(Caller caller, Person person, List<UUID> waiting) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(values(caller, contacts(person)));
        values.addAll(values(caller, waiting));
        return values;
    }

    /** Items that were assigned to the person, and those in which the person took part. */
    private List<UUID> waiting(Caller caller, Person person) {
        Set<UUID> items = new HashSet<>(rows.values(
                UUID.class,
                "select id from activities_unassigned where " + among("contact_id", contacts(person)),
                values(caller, contacts(person))));
        person.emails().forEach(email -> items.addAll(withHandle(caller, Handle.of(HandleKind.EMAIL, email))));
        person.phones().forEach(phone -> items.addAll(withHandle(caller, Handle.of(HandleKind.PHONE, phone))));
        return List.copyOf(items);
    }

    /** The coarse key finds too many numbers; the longer tail decides. */
    private Set<UUID> withHandle(Caller caller, Handle handle) {
        Set<UUID> items = new HashSet<>();
        if (handle == null) {
            return items;
        }
        String same = "from activities_participant where tenant_id = ? and match_key = ? and kind = ?";
        List<Object> values =
                List.of(caller.tenant().value(), handle.key(), handle.kind().name());
        List<UUID> ids = rows.values(UUID.class, "select item_id " + same + " order by item_id, place", values);
        List<String> handles = rows.values(String.class, "select handle " + same + " order by item_id, place", values);
        for (int i = 0; i < ids.size(); i++) {
            if (handle.sameTail(handles.get(i))) {
                items.add(ids.get(i));
            }
        }
        return items;
    }

    /** When the person's activities weren't there. */
    private static String absences(Person person) {
        return "tenant_id = ? and activity_id in (select id from activities_activity where "
                + among("contact_id", contacts(person)) + ")";
    }

    private static List<Object> absenceValues(Caller caller, Person person) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(values(caller, contacts(person)));
        return values;
    }

    private static List<UUID> contacts(Person person) {
        return person.contacts().stream().map(TypedId::value).toList();
    }

    private static String among(String column, List<UUID> ids) {
        return "tenant_id = ? and " + column + " in " + PersonalRows.places(ids.size());
    }

    private static List<Object> values(Caller caller, List<UUID> ids) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(ids);
        return values;
    }
}
