package dev.kontor.messaging;

import dev.kontor.kernel.UserId;
import java.time.Instant;

/** An internal message (esNachricht) as its recipient finds it, with the entry it links to (W70). */
public record InternalMessage(
        InternalMessageId id,
        EntryId entry,
        UserId from,
        String fromName,
        String subject,
        Instant sentAt,
        Instant readAt) {}
