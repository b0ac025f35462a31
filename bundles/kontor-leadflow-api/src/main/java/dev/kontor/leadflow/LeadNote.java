package dev.kontor.leadflow;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;
import java.time.Instant;

/**
 * An entry of a lead's history; each one counts as a call (L34).
 *
 * @param contact the one it was written with, also after a merge
 * @param authorName as it was then
 * @param occurredAt the time of the call
 * @param recordedAt when it was saved
 * @param changedAt when its text was last changed, or null
 */
public record LeadNote(
        LeadNoteId id,
        long version,
        ContactId contact,
        UserId author,
        String authorName,
        String text,
        Instant occurredAt,
        Instant recordedAt,
        Instant changedAt)
        implements Versioned {}
