package dev.kontor.messaging;

import dev.kontor.kernel.ContactId;

/**
 * A contact that a campaign is for.
 *
 * @param name of the contact as it is called now; null when it is gone, and for whom may not see contacts
 * @param entry the mail to the contact, or null
 * @param status how far that is; {@link DispatchStatus#DRAFT} before the start, null when there is none
 * @param skipped why the contact gets none, a stable word: {@code unknown-contact},
 *     {@code channel-forbidden} where the contact doesn't want mails, {@code no-address}, {@code not-an-address},
 *     {@code same-address} of one before; else null
 * @param delivery what came back of it, or null
 */
public record CampaignRecipient(
        ContactId contact, String name, EntryId entry, DispatchStatus status, String skipped, DeliveryState delivery) {}
