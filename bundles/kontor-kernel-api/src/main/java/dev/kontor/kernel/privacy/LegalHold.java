package dev.kontor.kernel.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/** A person whose data must be kept for the time being, and why. */
public record LegalHold(ContactId person, String reason, UserId placedBy, Instant placedAt) {}
