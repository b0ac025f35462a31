package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.Conversation;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.TimelineCounts;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.TimelineOrder;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.activities.internal.persistence.Conversations;
import dev.kontor.activities.internal.persistence.TimelineQuestion;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The timeline of a customer record: all activities of its contacts in one order (A12, A32, A43). */
public final class Timeline {

    private final ActivityTable table;
    private final ActivityTypes types;
    private final KnownContacts contacts;
    private final Conversations conversations;
    private final PastLooks looks;
    private final KontorClock clock;

    public Timeline(
            ActivityTable table,
            ActivityTypes types,
            KnownContacts contacts,
            Conversations conversations,
            PastLooks looks,
            KontorClock clock) {
        this.conversations = conversations;
        this.looks = looks;
        this.clock = clock;
        this.table = table;
        this.types = types;
        this.contacts = contacts;
    }

    Outcome<Slice<Activity>> page(Caller caller, ContactId contact, TimelineFilter filter, PageRequest page) {
        FieldChecks checks = new FieldChecks().required("contact", contact);
        TimelineRules.filter(checks, filter, types, clock.instant());
        KeysetCursor after = TimelineRules.place(checks, page);
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        Visibility visibility = types.seenBy(caller);
        TimelineQuestion question = new TimelineQuestion(caller.tenant(), filter, visibility, after, page.size() + 1);
        return joined(caller, contact, filter)
                .map(joined -> conversations(
                        joined,
                        question,
                        slice(newest(caller, joined, question), page.size())
                                .map(activity -> looks.at(caller.tenant(), activity, filter.knownAt()))
                                .map(activity -> EmailContent.shown(visibility, activity))));
    }

    /** A30: each entry says how many its conversation has, whatever else the filter leaves out. */
    private Slice<Activity> conversations(List<ContactId> joined, TimelineQuestion question, Slice<Activity> shown) {
        Set<ConversationId> asked = shown.items().stream()
                .map(Activity::conversation)
                .filter(Objects::nonNull)
                .map(Conversation::id)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return shown;
        }
        Map<ConversationId, Integer> sizes = conversations.sizes(joined, asked, question);
        return shown.map(activity -> {
            ConversationId id = activity.conversation() == null
                    ? null
                    : activity.conversation().id();
            return id == null ? activity : activity.in(new Conversation(id, sizes.getOrDefault(id, 1)));
        });
    }

    Outcome<TimelineCounts> counts(Caller caller, ContactId contact, TimelineFilter filter) {
        FieldChecks checks = new FieldChecks().required("contact", contact);
        TimelineRules.filter(checks, filter, types, clock.instant());
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        TimelineQuestion question =
                new TimelineQuestion(caller.tenant(), filter.ofAnyType(), types.seenBy(caller), null, 0);
        return joined(caller, contact, filter).map(joined -> counted(table.countByType(joined, question), filter));
    }

    private Outcome<List<ContactId>> joined(Caller caller, ContactId contact, TimelineFilter filter) {
        return contacts.joinedWith(caller.tenant(), contact, filter.knownAt());
    }

    /** One query per contact, each by its own index range; merged here, as a record has few contacts. */
    private List<Activity> newest(Caller caller, List<ContactId> joined, TimelineQuestion question) {
        UnaryOperator<String> typeNames = key -> types.name(key, caller.locale());
        if (joined.size() == 1) {
            return table.newest(joined.get(0), question, typeNames);
        }
        return joined.stream()
                .flatMap(contact -> table.newest(contact, question, typeNames).stream())
                .sorted(TimelineOrder.NEWEST_FIRST)
                .limit(question.limit())
                .toList();
    }

    static Slice<Activity> slice(List<Activity> found, int size) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        Activity last = found.get(size - 1);
        Cursor next = KeysetCursor.of(last.occurredAt(), last.id().value()).toCursor();
        return new Slice<>(found.subList(0, size), next);
    }

    private static TimelineCounts counted(Map<String, Long> byType, TimelineFilter filter) {
        long total = byType.entrySet().stream()
                .filter(type -> filter.types().isEmpty() || filter.types().contains(type.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new TimelineCounts(total, byType);
    }
}
