package dev.kontor.activities;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.event.EventType;

/** The events of this module; the order key is the contact's id, for the inbox {@code inbox}. */
public final class ActivityEvents {

    /** An activity was recorded. */
    public static final EventType<ActivityHappened> RECORDED =
            new EventType<>("activities.activity-recorded", ActivityHappened.class);

    /** An interaction that goes on has got a further step: its activity shows it. */
    public static final EventType<ActivityHappened> CHANGED =
            new EventType<>("activities.activity-changed", ActivityHappened.class);

    /** An activity was deleted. */
    public static final EventType<ActivityHappened> DELETED =
            new EventType<>("activities.activity-deleted", ActivityHappened.class);

    /** An activity that had been deleted was brought back. */
    public static final EventType<ActivityHappened> RESTORED =
            new EventType<>("activities.activity-restored", ActivityHappened.class);

    /** Something came into the inbox of unassigned interactions or left it. */
    public static final EventType<UnassignedHappened> UNASSIGNED_CHANGED =
            new EventType<>("activities.unassigned-changed", UnassignedHappened.class);

    /** Something happened to an activity. */
    public record ActivityHappened(ActivityId activity, ContactId contact, String type) {}

    /** Something happened in the inbox. */
    public record UnassignedHappened(UnassignedId item) {}

    private ActivityEvents() {}
}
