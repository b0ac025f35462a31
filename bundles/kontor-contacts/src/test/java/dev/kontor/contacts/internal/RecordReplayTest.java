package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.MANUAL;
import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * T16, T11, N6: whatever was joined, edited and separated in whatever order, the records are those of the same story told
 * without the joins that were taken back, to the last character of their JSON.
 */
@ParameterizedClass
@EnumSource(Database.class)
class RecordReplayTest {
    private static final int STORIES = "full".equals(System.getProperty("kontor.proof")) ? 60 : 24;
    private static final int STEPS = 12;
    private static final int CONTACTS = 6;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A step of a story, in terms of the places of its contacts and joins. */
    private sealed interface Step {
        record Joining(int one, int other) implements Step {}

        record Separating(int join) implements Step {}

        record Editing(int contact, ContactData data) implements Step {}
    }

    private final TestContacts test;
    private final ObjectMapper json = KontorJson.stored();
    private final Instant start = Instant.parse("2026-03-02T08:00:00Z");

    RecordReplayTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void the_records_are_those_of_a_replay_without_what_was_separated() throws JsonProcessingException {
        for (int seed = 0; seed < STORIES; seed++) {
            List<Step> story = story(new Random(seed));
            List<Step> withoutSeparated = withoutSeparated(story);
            assertThat(tell(story)).as("seed %d: %s", seed, story).isEqualTo(tell(withoutSeparated));
        }
    }

    private static List<Step> story(Random random) {
        List<Step> steps = new ArrayList<>();
        Map<Integer, String> holding = new LinkedHashMap<>();
        int joins = 0;
        for (int i = 0; i < STEPS; i++) {
            int one = random.nextInt(CONTACTS);
            int other = (one + 1 + random.nextInt(CONTACTS - 1)) % CONTACTS;
            String pair = Math.min(one, other) + "-" + Math.max(one, other);
            switch (random.nextInt(4)) {
                case 0 -> steps.add(new Step.Editing(one, data(random)));
                case 1 -> {
                    if (!holding.isEmpty()) {
                        int join = new ArrayList<>(holding.keySet()).get(random.nextInt(holding.size()));
                        holding.remove(join);
                        steps.add(new Step.Separating(join));
                    }
                }
                default -> {
                    if (!holding.containsValue(pair)) {
                        holding.put(joins++, pair);
                        steps.add(new Step.Joining(one, other));
                    }
                }
            }
        }
        return steps;
    }

    /** Places stay as they were, so that both stories happen at the same times. */
    private static List<Step> withoutSeparated(List<Step> story) {
        List<Integer> separated = story.stream()
                .filter(Step.Separating.class::isInstance)
                .map(step -> ((Step.Separating) step).join())
                .toList();
        List<Step> steps = new ArrayList<>();
        int joins = 0;
        for (Step step : story) {
            boolean kept = step instanceof Step.Editing || step instanceof Step.Joining && !separated.contains(joins);
            joins += step instanceof Step.Joining ? 1 : 0;
            steps.add(kept ? step : null);
        }
        return steps;
    }

    private static ContactData data(Random random) {
        List<NewContactPoint> points = new ArrayList<>();
        if (random.nextBoolean()) {
            points.add(phone("030 555012" + random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            points.add(email("vogt" + random.nextInt(4) + "@example.org"));
        }
        return named("Name " + random.nextInt(100), "Vogt", points.toArray(NewContactPoint[]::new));
    }

    /** The JSON of the records of all contacts, with ids named by the order in which they were made. */
    private String tell(List<Step> steps) throws JsonProcessingException {
        CallContext call = test.elsewhere();
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            test.kontor.clock().set(start.plusSeconds(i));
            contacts.add(test.core
                    .contacts()
                    .create(call, data(new Random(i)), MANUAL)
                    .orThrow()
                    .contact()
                    .id());
        }
        List<JoinId> joins = new ArrayList<>();
        Instant now = start;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(1));
            test.kontor.clock().set(now);
            take(step, call, contacts, joins);
        }
        List<Object> records = new ArrayList<>();
        for (ContactId contact : contacts) {
            records.add(test.core.records().of(call, contact).orThrow());
            records.add(test.core.directory().members(call, contact).orThrow());
        }
        return withNamedIds(json.writeValueAsString(records), contacts);
    }

    private void take(Step step, CallContext call, List<ContactId> contacts, List<JoinId> joins) {
        if (step instanceof Step.Joining joining) {
            joins.add(test.core
                    .records()
                    .join(call, contacts.get(joining.one()), contacts.get(joining.other()), null)
                    .orThrow()
                    .id());
        } else if (step instanceof Step.Separating separating) {
            test.core
                    .records()
                    .separate(call, joins.get(separating.join()), null)
                    .orThrow();
        } else if (step instanceof Step.Editing editing) {
            Contact before = test.core
                    .contacts()
                    .get(call, contacts.get(editing.contact()))
                    .orThrow();
            test.core
                    .contacts()
                    .change(call, before.id(), before.version(), editing.data())
                    .orThrow();
        }
    }

    private static String withNamedIds(String text, List<ContactId> contacts) {
        Map<String, String> names = new LinkedHashMap<>();
        contacts.forEach(contact -> names.put(contact.toString(), "contact " + names.size()));
        return ID.matcher(text).replaceAll(id -> name(names, id));
    }

    private static String name(Map<String, String> names, MatchResult id) {
        return names.computeIfAbsent(id.group(), unnamed -> "id " + names.size());
    }
}
