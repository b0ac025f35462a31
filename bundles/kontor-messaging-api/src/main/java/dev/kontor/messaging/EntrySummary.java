package dev.kontor.messaging;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A row of a list of entries.
 *
 * @param recipients the names, else the addresses, of the first four that stand among the recipients
 */
public record EntrySummary(
        EntryId id,
        String matchcode,
        EntryStatus status,
        DispatchStatus dispatch,
        boolean privateEntry,
        boolean published,
        TeamId team,
        UserId createdBy,
        String createdByName,
        Instant changedAt,
        List<String> recipients) {

    public EntrySummary {
        recipients = List.copyOf(recipients);
    }
}
