package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Activity;
import dev.kontor.activities.EntryLook;

/** How an interaction that goes on looked, and how many steps it had by then. */
public record PastLook(EntryLook look, int steps) {

    /** The activity with that look. */
    public static Activity shown(Activity activity, PastLook past) {
        return new Activity(
                activity.id(),
                activity.version(),
                activity.contact(),
                activity.type(),
                activity.typeName(),
                activity.direction(),
                activity.source(),
                activity.occurredAt(),
                activity.recordedAt(),
                activity.team(),
                activity.owner(),
                activity.actor(),
                activity.actorName(),
                past.look().subject(),
                activity.sender(),
                past.look().snippet(),
                activity.flags(),
                past.look().state(),
                past.steps(),
                activity.fields(),
                activity.conversation());
    }
}
