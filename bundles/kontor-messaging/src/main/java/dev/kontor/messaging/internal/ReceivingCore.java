package dev.kontor.messaging.internal;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.internal.application.Access;
import dev.kontor.messaging.internal.application.CaseFinding;
import dev.kontor.messaging.internal.application.Journal;
import dev.kontor.messaging.internal.application.ReceivedPeople;
import dev.kontor.messaging.internal.application.ReceivedSubscriber;
import dev.kontor.messaging.internal.application.Receiving;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.internal.persistence.ReceptionStore;
import dev.kontor.persistence.Unit;

/** The receiving side of the module put together: the same in a container and in tests. */
public final class ReceivingCore {
    private final ReceivedMessages messages;
    private final EventSubscriber<ReceivedMessage> subscriber;

    /** @param directory whose addresses messages have; may be away */
    public ReceivingCore(
            Guard guard,
            Unit unit,
            AuditTrail audit,
            Events events,
            IdSource ids,
            KontorClock clock,
            Host host,
            ContactDirectory directory) {
        ReceptionStore receptions = new ReceptionStore(unit);
        Journal journal = new Journal(audit, events, clock);
        ReceivedPeople people = new ReceivedPeople(host, directory);
        messages = new Receiving(
                guard,
                new EntryStore(unit),
                receptions,
                new Access(guard, journal),
                people,
                new CaseFinding(host, receptions, people),
                journal,
                ids);
        subscriber = new ReceivedSubscriber(messages);
    }

    public ReceivedMessages messages() {
        return messages;
    }

    public EventSubscriber<ReceivedMessage> subscriber() {
        return subscriber;
    }
}
