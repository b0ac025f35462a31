package com.example.frontdesk;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.NewActivity;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.module.ModuleId;

/**
 * The host hears of something and puts a note on a timeline. The note has no source, so that Kontor can't know it again:
 * were the event handled twice, there would be two.
 */
abstract class Notes<E> implements EventSubscriber<E> {

    private final Activities activities;

    Notes(Activities activities) {
        this.activities = activities;
    }

    @Override
    public final ModuleId module() {
        return ActivitiesModule.ID;
    }

    final void note(EventEnvelope<E> event, ContactId contact, String subject) {
        NewActivity note = new NewActivity(
                contact, "NOTE", Direction.INTERNAL, null, event.occurredAt(), null, null, subject, null, null);
        activities.record(CallContext.system(event.tenant()), note).orThrow();
    }
}
