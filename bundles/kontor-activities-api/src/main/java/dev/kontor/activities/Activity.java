package dev.kontor.activities;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Identified;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the timeline.
 *
 * @param contact the contact it was recorded with, also after a merge
 * @param typeName the type's name in the caller's language; the key itself if the type's bundle is gone
 * @param team the team it belongs to, or null when it is private to the owner
 * @param owner who it belongs to or who brought it
 * @param actorName the name of whoever recorded it, as it was then (A3); "system" for automatic ones
 * @param state how an interaction that goes on stands: {@code running}, {@code ended}, {@code open}, {@code closed}, or a
 *     word of the type's own; null for one that was complete when it was recorded
 * @param steps how many events it has by now, see {@link Activities#steps}
 * @param flags what is odd about it, see {@code InteractionObserved}
 * @param fields what it has in the fields of its type's own, in their order; also when the type's bundle is gone
 * @param conversation what it belongs to with those that answer each other (A30), or null
 */
public record Activity(
        ActivityId id,
        long version,
        ContactId contact,
        String type,
        String typeName,
        Direction direction,
        SourceRef source,
        Instant occurredAt,
        Instant recordedAt,
        TeamId team,
        UserId owner,
        UserId actor,
        String actorName,
        String subject,
        String sender,
        String snippet,
        List<String> flags,
        String state,
        int steps,
        List<OwnValue> fields,
        Conversation conversation)
        implements Identified, Versioned {

    public Activity {
        flags = List.copyOf(flags);
        fields = List.copyOf(fields);
    }

    /** One that stands alone. */
    public Activity(
            ActivityId id,
            long version,
            ContactId contact,
            String type,
            String typeName,
            Direction direction,
            SourceRef source,
            Instant occurredAt,
            Instant recordedAt,
            TeamId team,
            UserId owner,
            UserId actor,
            String actorName,
            String subject,
            String sender,
            String snippet,
            List<String> flags,
            String state,
            int steps,
            List<OwnValue> fields) {
        this(
                id,
                version,
                contact,
                type,
                typeName,
                direction,
                source,
                occurredAt,
                recordedAt,
                team,
                owner,
                actor,
                actorName,
                subject,
                sender,
                snippet,
                flags,
                state,
                steps,
                fields,
                null);
    }

    /** The same as one of a conversation. */
    public Activity in(Conversation of) {
        return new Activity(
                id,
                version,
                contact,
                type,
                typeName,
                direction,
                source,
                occurredAt,
                recordedAt,
                team,
                owner,
                actor,
                actorName,
                subject,
                sender,
                snippet,
                flags,
                state,
                steps,
                fields,
                of);
    }
}
