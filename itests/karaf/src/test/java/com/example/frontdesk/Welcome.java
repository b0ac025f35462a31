package com.example.frontdesk;

import dev.kontor.activities.Activities;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventType;

/** A note on the timeline of each new contact. */
public final class Welcome extends Notes<ContactHappened> {

    public Welcome(Activities activities) {
        super(activities);
    }

    @Override
    public String name() {
        return "frontdesk.welcome";
    }

    @Override
    public EventType<ContactHappened> type() {
        return ContactEvents.CREATED;
    }

    @Override
    public void handle(EventEnvelope<ContactHappened> event) {
        note(
                event,
                event.payload().contact(),
                "Welcome " + event.payload().contact().value());
    }
}
