package dev.kontor.messaging;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/** A row of a list of entries. */
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
        Instant changedAt) {}
