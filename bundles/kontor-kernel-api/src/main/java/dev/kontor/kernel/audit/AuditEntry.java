package dev.kontor.kernel.audit;

import dev.kontor.kernel.Channel;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * A row of the audit trail.
 *
 * @param actorName as it was then; null when the content can't be read any more
 * @param content whether actor name and changes could be read; else the record has no changes
 */
public record AuditEntry(
        long position,
        Instant recordedAt,
        UserId actor,
        String actorName,
        Channel channel,
        AuditRecord record,
        ContentState content) {}
