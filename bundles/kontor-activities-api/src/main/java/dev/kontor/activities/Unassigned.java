package dev.kontor.activities;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * An interaction that waits for a contact (A1).
 *
 * @param reason why it waits: {@code unknown} (nobody has the sender's address), {@code ambiguous} (several
 *     contacts have it, A25), {@code no-handle} (there is no address to match)
 * @param candidates contacts that it may belong to; the first ones by age, at most 10
 */
public record Unassigned(
        UnassignedId id,
        String type,
        Direction direction,
        SourceRef source,
        Instant occurredAt,
        Instant recordedAt,
        List<Participant> participants,
        String subject,
        String snippet,
        TeamId team,
        UserId owner,
        List<String> flags,
        String reason,
        List<Candidate> candidates) {

    public Unassigned {
        participants = List.copyOf(participants);
        flags = List.copyOf(flags);
        candidates = List.copyOf(candidates);
    }
}
