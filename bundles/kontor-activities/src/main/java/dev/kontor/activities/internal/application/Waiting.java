package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.UnassignedHappened;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.Attribution;
import dev.kontor.activities.internal.domain.Audience;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.TeamOfActivity;
import dev.kontor.activities.internal.domain.TimeOfActivity;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.Conversations;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionObserved;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts interactions into the inbox and takes them out, with the audit row and the event in the same transaction. */
public final class Waiting {

    private static final String ORDER_KEY = "inbox";

    private final WaitingItems items;
    private final Conversations conversations;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Events events;
    private final IdSource ids;
    private final KontorClock clock;

    public Waiting(
            WaitingItems items,
            Conversations conversations,
            Colleagues colleagues,
            AuditTrail audit,
            Events events,
            IdSource ids,
            KontorClock clock) {
        this.items = items;
        this.conversations = conversations;
        this.colleagues = colleagues;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void keep(Caller caller, CleanInteraction interaction, Attribution attribution) {
        Instant now = TimeOfActivity.stored(clock.instant());
        WaitingItem item = new WaitingItem(
                new UnassignedId(ids.next()),
                interaction,
                TeamOfActivity.of(interaction, null, colleagues.of(caller.tenant(), interaction.owner())),
                now,
                attribution.reason(),
                attribution.candidates(),
                WaitingItem.State.WAITING,
                null,
                null);
        items.add(item, conversations.of(caller.tenant(), interaction.marks()));
        tell(caller, item, "activities.unassigned-kept", null, Map.of("reason", new Change(null, item.reason())));
    }

    /** What was private and came again: to more employees it is theirs too, to a team it is the team's (W26). */
    void toldAgain(Caller caller, WaitingItem item, CleanInteraction again) {
        if (!item.waits() || !item.interaction().isPrivate()) {
            return;
        }
        if (!again.flags().contains(InteractionObserved.PRIVATE)) {
            TeamId inbox = TeamOfActivity.of(again, null, colleagues.of(caller.tenant(), again.owner()));
            items.open(item.id(), again.team(), inbox);
            tell(caller, item, "activities.unassigned-shared", null, Map.of("team", new Change(null, names(inbox))));
            return;
        }
        List<UserId> before = item.interaction().employees();
        Set<UserId> employees = new LinkedHashSet<>(before);
        if (item.interaction().owner() != null && employees.addAll(again.employees())) {
            items.give(item.id(), Audience.of(employees));
            Change change = new Change(Audience.names(before), Audience.names(employees));
            tell(caller, item, "activities.unassigned-shared", null, Map.of("employees", change));
        }
    }

    private static String names(TeamId team) {
        return team == null ? "" : team.value();
    }

    void assign(Caller caller, WaitingItem item, ContactId contact, ActivityId activity) {
        items.assign(item.id(), contact, activity);
        tell(
                caller,
                item,
                "activities.unassigned-assigned",
                contact,
                Map.of("activity", new Change(null, activity.toString())));
    }

    void dismiss(Caller caller, WaitingItem item) {
        items.dismiss(item.id());
        tell(caller, item, "activities.unassigned-dismissed", null, Map.of());
    }

    private void tell(Caller caller, WaitingItem item, String action, ContactId person, Map<String, Change> changes) {
        Instant now = TimeOfActivity.stored(clock.instant());
        audit.append(caller, new AuditRecord(action, "unassigned", item.id().toString(), person, now, changes));
        events.raise(caller, ActivityEvents.UNASSIGNED_CHANGED, ORDER_KEY, now, new UnassignedHappened(item.id()));
    }
}
