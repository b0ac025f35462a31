package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import java.util.List;

/**
 * E-mail campaigns (E-Mail-Kampagnen, A68): one mail to many contacts, each a contact entry of its own. Every write is
 * audited and raises {@link MessagingEvents#CAMPAIGN_CHANGED}.
 */
public interface Campaigns {

    /**
     * Writes a draft. {@code Validation} with all problems. Permission {@code messaging.campaigns}. Over REST with an
     * {@code Idempotency-Key}.
     */
    Outcome<Campaign> create(CallContext call, CampaignData data);

    /**
     * Changes a draft; {@code Conflict(started)} when it is none any more. A stale version is {@code Conflict}. Permission
     * {@code messaging.campaigns}.
     */
    Outcome<Campaign> change(CallContext call, CampaignId campaign, long version, CampaignData data);

    /** Deletes a draft; {@code Conflict(started)} when it is none any more. Permission {@code messaging.campaigns}. Idempotent. */
    Outcome<Void> delete(CallContext call, CampaignId campaign);

    /**
     * Queues one mail to each contact, all or none, in the name of the caller and with the caller's signature; an address
     * gets one however many contacts have it. {@code Conflict(started)} for one that was started before, also by somebody
     * else at once. {@code Validation} with field {@code activityCategory}, {@code sender}, {@code contacts};
     * {@code Unavailable} when no service for mails can be reached. A stale version is {@code Conflict}. Permission
     * {@code messaging.campaigns}.
     */
    Outcome<Campaign> start(CallContext call, CampaignId campaign, long version);

    /** With its counts as they are at this moment. Permission {@code messaging.read}. */
    Outcome<Campaign> get(CallContext call, CampaignId campaign);

    /** The newest first. Permission {@code messaging.read}. */
    Outcome<Slice<Campaign>> list(CallContext call, PageRequest page);

    /** All contacts of a campaign in their order. Permission {@code messaging.read}. */
    Outcome<List<CampaignRecipient>> recipients(CallContext call, CampaignId campaign);
}
