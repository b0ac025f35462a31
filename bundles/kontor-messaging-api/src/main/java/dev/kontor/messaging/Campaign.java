package dev.kontor.messaging;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;
import java.time.Instant;

/**
 * An e-mail campaign as it is stored.
 *
 * @param createdBy its author
 * @param startedAt when its mails were queued, or null for a draft
 */
public record Campaign(
        CampaignId id,
        long version,
        CampaignData data,
        CampaignCounts counts,
        UserId createdBy,
        String createdByName,
        Instant createdAt,
        Instant startedAt)
        implements Identified, Versioned {}
