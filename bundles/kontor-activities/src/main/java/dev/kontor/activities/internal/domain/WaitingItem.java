package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.UnassignedId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import java.time.Instant;
import java.util.List;

/**
 * An interaction in the inbox, or one that has left it: it is kept so that the same source doesn't come in again.
 *
 * @param inboxTeam whose inbox it stands in: the channel's team, else the owner's main team
 */
public record WaitingItem(
        UnassignedId id,
        CleanInteraction interaction,
        TeamId inboxTeam,
        Instant recordedAt,
        String reason,
        List<ContactId> candidates,
        State state,
        ContactId assignedContact,
        ActivityId assignedActivity) {

    /** Where it is on its way. */
    public enum State {
        WAITING,
        ASSIGNED,
        DISMISSED
    }

    public boolean waits() {
        return state == State.WAITING;
    }
}
