package dev.kontor.kernel.event;

import dev.kontor.kernel.TenantId;
import java.time.Instant;

/**
 * A hint that something happened, without content: for live pages, which then ask a service that checks rights.
 *
 * @param position grows; where a page resumes after a lost connection
 */
public record FeedEntry(long position, TenantId tenant, String type, String orderKey, Instant recordedAt) {}
