package com.example.frontdesk;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.ActivityHappened;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventType;

/** A note beside each call on a timeline. */
public final class FollowUp extends Notes<ActivityHappened> {

    public FollowUp(Activities activities) {
        super(activities);
    }

    @Override
    public String name() {
        return "frontdesk.follow-up";
    }

    @Override
    public EventType<ActivityHappened> type() {
        return ActivityEvents.RECORDED;
    }

    @Override
    public void handle(EventEnvelope<ActivityHappened> event) {
        if ("CALL".equals(event.payload().type())) {
            note(
                    event,
                    event.payload().contact(),
                    "Follow up " + event.payload().activity().value());
        }
    }
}
