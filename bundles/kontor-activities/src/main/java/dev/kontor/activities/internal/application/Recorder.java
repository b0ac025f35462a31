package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.ActivityHappened;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.Conversation;
import dev.kontor.activities.internal.domain.Audience;
import dev.kontor.activities.internal.domain.Course;
import dev.kontor.activities.internal.domain.Entry;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.TimeOfActivity;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.activities.internal.persistence.Audiences;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionObserved;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Stores activities and deletes them, with the audit row and the event in the same transaction. */
public final class Recorder {

    static final String AUDITED = "activity";

    private static final String SYSTEM = "system";
    private static final int MAX_NAME = 200;

    private final ActivityTable table;
    private final Audiences audiences;
    private final ActivityTypes types;
    private final AuditTrail audit;
    private final Events events;
    private final IdSource ids;
    private final KontorClock clock;

    public Recorder(
            ActivityTable table,
            Audiences audiences,
            ActivityTypes types,
            AuditTrail audit,
            Events events,
            IdSource ids,
            KontorClock clock) {
        this.table = table;
        this.audiences = audiences;
        this.types = types;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the entry; when its source is recorded already with this contact and type, gives what is there. */
    StoredActivity record(Caller caller, Entry entry) {
        Activity activity = activity(caller, entry);
        if (!table.insert(caller.tenant(), activity, caller.channel())) {
            return shared(caller, there(caller, entry), entry);
        }
        table.insertWords(caller.tenant(), activity, entry.words());
        if (entry.audience() != null) {
            audiences.give(caller.tenant(), activity.id(), entry.audience());
        }
        audit.append(caller, written("activities.activity-recorded", activity, contentOf(activity)));
        events.raise(
                caller,
                ActivityEvents.RECORDED,
                orderKey(activity.contact()),
                activity.recordedAt(),
                new ActivityHappened(activity.id(), activity.contact(), activity.type()));
        return new StoredActivity(activity, false);
    }

    private StoredActivity there(Caller caller, Entry entry) {
        return table.bySource(
                        caller.tenant(),
                        entry.contact(),
                        entry.source(),
                        entry.type(),
                        key -> types.name(key, caller.locale()))
                .orElseThrow(() -> new IllegalStateException("An activity that collided with one isn't there."));
    }

    /** What was private and came to a team too is the team's; what came to more employees is theirs too (W26). */
    private StoredActivity shared(Caller caller, StoredActivity there, Entry entry) {
        Activity activity = there.activity();
        boolean wasPrivate = activity.team() == null && activity.flags().contains(InteractionObserved.PRIVATE);
        if (!wasPrivate) {
            return there;
        }
        if (entry.flags().contains(InteractionObserved.PRIVATE)) {
            return joined(caller, there, entry);
        }
        if (entry.team() == null || !table.share(caller.tenant(), activity.id(), entry.team())) {
            return there;
        }
        Change team = new Change(null, entry.team().value());
        audit.append(caller, written("activities.activity-changed", activity, Map.of("team", team)));
        raise(caller, ActivityEvents.CHANGED, activity);
        return there(caller, entry);
    }

    private StoredActivity joined(Caller caller, StoredActivity there, Entry entry) {
        Activity activity = there.activity();
        Set<UserId> before = new HashSet<>(audiences.of(caller.tenant(), activity.id()));
        before.add(activity.owner());
        Set<UserId> after = new HashSet<>(before);
        after.add(entry.owner());
        if (entry.audience() != null) {
            after.addAll(entry.audience().members());
        }
        before.remove(null);
        after.remove(null);
        if (after.equals(before) || activity.owner() == null) {
            return there;
        }
        audiences.give(caller.tenant(), activity.id(), Audience.of(after));
        Change employees = new Change(Audience.names(before), Audience.names(after));
        audit.append(caller, written("activities.activity-changed", activity, Map.of("employees", employees)));
        raise(caller, ActivityEvents.CHANGED, activity);
        return there(caller, entry);
    }

    /** Shows how the interaction stands by now; what was said is kept by its steps, so only a change of state is audited. */
    void grown(Caller caller, Activity activity, Course course) {
        table.grow(caller.tenant(), activity, course);
        if (!Objects.equals(activity.state(), course.look().state())) {
            Change state = new Change(activity.state(), course.look().state());
            audit.append(caller, written("activities.activity-changed", activity, Map.of("state", state)));
        }
        raise(caller, ActivityEvents.CHANGED, activity);
    }

    void delete(Caller caller, Activity activity, String reason) {
        if (!table.delete(caller.tenant(), activity.id(), now(), caller.user(), reason)) {
            return;
        }
        audit.append(
                caller, written("activities.activity-deleted", activity, Map.of("reason", new Change(null, reason))));
        raise(caller, ActivityEvents.DELETED, activity);
    }

    void restore(Caller caller, Activity activity) {
        if (!table.restore(caller.tenant(), activity.id(), now())) {
            return;
        }
        audit.append(caller, written("activities.activity-restored", activity, Map.of()));
        raise(caller, ActivityEvents.RESTORED, activity);
    }

    private void raise(Caller caller, EventType<ActivityHappened> type, Activity activity) {
        events.raise(
                caller,
                type,
                orderKey(activity.contact()),
                now(),
                new ActivityHappened(activity.id(), activity.contact(), activity.type()));
    }

    Instant now() {
        return TimeOfActivity.stored(clock.instant());
    }

    private Activity activity(Caller caller, Entry entry) {
        return new Activity(
                new ActivityId(ids.next()),
                1,
                entry.contact(),
                entry.type(),
                types.name(entry.type(), caller.locale()),
                entry.direction(),
                entry.source(),
                TimeOfActivity.stored(entry.occurredAt()),
                now(),
                entry.team(),
                entry.owner(),
                caller.user(),
                actorName(caller),
                entry.subject(),
                entry.sender(),
                entry.snippet(),
                entry.flags(),
                entry.state(),
                entry.steps(),
                entry.fields(),
                entry.conversation() == null ? null : new Conversation(entry.conversation(), 0));
    }

    private static String actorName(Caller caller) {
        if (caller.system()) {
            return SYSTEM;
        }
        String name = caller.displayName();
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }

    private AuditRecord written(String action, Activity activity, Map<String, Change> changes) {
        return new AuditRecord(action, AUDITED, activity.id().toString(), activity.contact(), now(), changes);
    }

    private static Map<String, Change> contentOf(Activity activity) {
        Map<String, Change> content = new HashMap<>();
        put(content, "type", activity.type());
        put(content, "direction", activity.direction());
        put(
                content,
                "source",
                activity.source() == null
                        ? null
                        : activity.source().kind() + ":" + activity.source().id());
        put(content, "occurredAt", activity.occurredAt());
        put(content, "team", activity.team());
        put(content, "owner", activity.owner());
        put(content, "subject", activity.subject());
        activity.fields().forEach(field -> put(content, "fields." + field.key(), field.value()));
        return content;
    }

    private static void put(Map<String, Change> content, String field, Object value) {
        if (value != null) {
            content.put(field, new Change(null, value.toString()));
        }
    }

    private static String orderKey(ContactId contact) {
        return contact.toString();
    }
}
