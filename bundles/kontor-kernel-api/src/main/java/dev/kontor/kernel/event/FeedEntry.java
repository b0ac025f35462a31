package dev.kontor.kernel.event;

import dev.kontor.kernel.TenantId;
import java.time.Instant;

/**
 * A hint that something happened, without content: for live pages, which then ask a service that checks rights.
 *
 * @param position grows on the node that tells; where a page resumes after a lost connection, at that node without a gap,
 *     at another one by loading anew
 */
public record FeedEntry(long position, TenantId tenant, String type, String orderKey, Instant recordedAt) {}
