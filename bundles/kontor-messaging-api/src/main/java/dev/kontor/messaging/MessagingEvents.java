package dev.kontor.messaging;

import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventType;

/** The events of this module; the order key is the entry's id, where nothing else is said. */
public final class MessagingEvents {

    /** An entry was written, changed, moved to another status, published or not any more. */
    public static final EventType<EntryChanged> ENTRY_CHANGED =
            new EventType<>("messaging.entry-changed", EntryChanged.class);

    /** A dispatch has a new status. */
    public static final EventType<DispatchChanged> DISPATCH_CHANGED =
            new EventType<>("messaging.dispatch-changed", DispatchChanged.class);

    /** Somebody has read an internal message for the first time. */
    public static final EventType<MessageRead> MESSAGE_READ =
            new EventType<>("messaging.message-read", MessageRead.class);

    /** An internal message was sent to a user; the order key is the message's id. */
    public static final EventType<MessageSent> MESSAGE_SENT =
            new EventType<>("messaging.message-sent", MessageSent.class);

    /** Something changed about an entry. */
    public record EntryChanged(EntryId entry) {}

    /** A dispatch of an entry has this status now. */
    public record DispatchChanged(EntryId entry, DispatchId dispatch, SendingWay way, DispatchStatus status) {}

    /** The user has got an internal message about an entry. */
    public record MessageSent(EntryId entry, InternalMessageId message, UserId to) {}

    /** An internal message about an entry was read. */
    public record MessageRead(EntryId entry, InternalMessageId message) {}

    /** It became known what became of a mail at one of its recipients. */
    public static final EventType<DeliveryChanged> DELIVERY_CHANGED =
            new EventType<>("messaging.delivery-changed", DeliveryChanged.class);

    /** One of the recipients of a dispatch has this state now. */
    public record DeliveryChanged(EntryId entry, DispatchId dispatch, DeliveryState state) {}

    /** A campaign was written, changed, deleted or started; the order key is its id. */
    public static final EventType<CampaignChanged> CAMPAIGN_CHANGED =
            new EventType<>("messaging.campaign-changed", CampaignChanged.class);

    /** Something changed about a campaign. */
    public record CampaignChanged(CampaignId campaign) {}

    private MessagingEvents() {}
}
