package dev.kontor.activities.internal.application;

import dev.kontor.kernel.Refusal;

/** The states in which a thing can be that the caller took to be in another one. */
final class Conflicts {

    private Conflicts() {}

    static Refusal deleted() {
        return new Refusal.Conflict(
                "deleted", null, "This interaction was recorded already and its activity was deleted.");
    }

    static Refusal assigned() {
        return new Refusal.Conflict("assigned", null, "It was assigned to a contact meanwhile.");
    }

    static Refusal dismissed() {
        return new Refusal.Conflict("dismissed", null, "It was taken out of the inbox meanwhile.");
    }
}
