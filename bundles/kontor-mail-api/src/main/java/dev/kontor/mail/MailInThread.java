package dev.kontor.mail;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/**
 * A mail among those that answer each other (A30).
 *
 * @param sender the address that it came from, or null
 */
public record MailInThread(MailId id, Direction direction, String subject, String sender, Instant occurredAt) {}
