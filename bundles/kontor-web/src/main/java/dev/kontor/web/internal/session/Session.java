package dev.kontor.web.internal.session;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/** A login that lasts. */
record Session(TenantId tenant, UserId user, Instant createdAt, Instant lastSeenAt) {}
