package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.MessagingEvents;
import dev.kontor.messaging.MessagingEvents.CampaignChanged;
import dev.kontor.messaging.MessagingEvents.DeliveryChanged;
import dev.kontor.messaging.MessagingEvents.DispatchChanged;
import dev.kontor.messaging.MessagingEvents.EntryChanged;
import dev.kontor.messaging.MessagingEvents.MessageRead;
import dev.kontor.messaging.MessagingEvents.MessageSent;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Tells what was done: to the audit trail, without what entries say and to whom, and to whoever listens. */
public final class Journal {
    private final AuditTrail audit;
    private final Events events;
    private final KontorClock clock;

    public Journal(AuditTrail audit, Events events, KontorClock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** As exact as both databases keep it, so that what is returned equals what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void entry(Caller caller, String action, EntryId entry, Map<String, ?> said) {
        append(caller, action, "contact-entry", entry, said);
        events.raise(caller, MessagingEvents.ENTRY_CHANGED, entry.toString(), now(), new EntryChanged(entry));
    }

    void dispatch(Caller caller, String action, StoredDispatch dispatch) {
        append(
                caller,
                action,
                "dispatch",
                dispatch.id(),
                Map.of("entry", dispatch.entry(), "way", dispatch.way(), "status", dispatch.status()));
        events.raise(
                caller,
                MessagingEvents.DISPATCH_CHANGED,
                dispatch.entry().toString(),
                now(),
                new DispatchChanged(dispatch.entry(), dispatch.id(), dispatch.way(), dispatch.status()));
    }

    void sent(Caller caller, InternalMessage message, UserId to) {
        events.raise(
                caller,
                MessagingEvents.MESSAGE_SENT,
                message.id().toString(),
                now(),
                new MessageSent(message.entry(), message.id(), to));
    }

    void read(Caller caller, InternalMessage message) {
        events.raise(
                caller,
                MessagingEvents.MESSAGE_READ,
                message.entry().toString(),
                now(),
                new MessageRead(message.entry(), message.id()));
    }

    void delivery(Caller caller, StoredDispatch dispatch, DeliveryState state) {
        append(
                caller,
                "dispatch-delivery",
                "dispatch",
                dispatch.id(),
                Map.of("entry", dispatch.entry(), "state", state));
        events.raise(
                caller,
                MessagingEvents.DELIVERY_CHANGED,
                dispatch.entry().toString(),
                now(),
                new DeliveryChanged(dispatch.entry(), dispatch.id(), state));
    }

    void campaign(Caller caller, String action, Campaign campaign) {
        append(
                caller,
                action,
                "campaign",
                campaign.id(),
                Map.of(
                        "name",
                        campaign.data().name(),
                        "contacts",
                        campaign.counts().recipients()));
        events.raise(
                caller,
                MessagingEvents.CAMPAIGN_CHANGED,
                campaign.id().toString(),
                now(),
                new CampaignChanged(campaign.id()));
    }

    void observed(Caller caller, InteractionObserved observed) {
        events.raise(
                caller,
                InteractionObserved.TYPE,
                observed.source().kind() + ":" + observed.source().id(),
                observed.occurredAt(),
                observed);
    }

    void append(Caller caller, String action, String subjectType, TypedId<?> subject, Map<String, ?> said) {
        append(caller, action, subjectType, subject.value().toString(), said);
    }

    void append(Caller caller, String action, String subjectType, String subject, Map<String, ?> said) {
        Map<String, Change> changes = new HashMap<>();
        said.forEach((field, value) -> changes.put(field, new Change(null, String.valueOf(value))));
        audit.append(caller, new AuditRecord("messaging." + action, subjectType, subject, null, now(), changes));
    }
}
