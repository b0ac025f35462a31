package dev.kontor.kernel.audit;

import dev.kontor.kernel.Channel;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/** A row of the audit trail. */
public record AuditEntry(
        long position, Instant recordedAt, UserId actor, String actorName, Channel channel, AuditRecord record) {}
