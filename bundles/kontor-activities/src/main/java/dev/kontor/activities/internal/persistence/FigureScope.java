package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Whose activities are counted, and for whom.
 *
 * @param contacts of these, unless a team or a user is given
 * @param oneTalk whether all contacts are one person, so that an answer to one of them answers the other
 * @param knownAt as it was known at this moment, or null for now
 */
public record FigureScope(
        TenantId tenant,
        Visibility visibility,
        List<ContactId> contacts,
        TeamId team,
        UserId user,
        boolean oneTalk,
        Instant knownAt) {

    /** What activities belong to, where they are told apart: users, of a user's the teams. */
    String belonging() {
        return user == null ? "owner_id" : "team_id";
    }

    String talk() {
        return oneTalk ? "" : "partition by contact_id ";
    }
}
