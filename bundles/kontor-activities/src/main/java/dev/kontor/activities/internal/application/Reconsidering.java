package dev.kontor.activities.internal.application;

import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.Attribution;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.guard.Caller;
import java.util.Optional;

/** Looks again at what waits, when somebody may have got the address it came from. */
public final class Reconsidering {

    private final WaitingItems items;
    private final Attributing attributing;
    private final Waiting waiting;

    public Reconsidering(WaitingItems items, Attributing attributing, Waiting waiting) {
        this.items = items;
        this.attributing = attributing;
        this.waiting = waiting;
    }

    /** As intake would do it now; what has left the inbox stays as it is. */
    void reconsider(Caller caller, UnassignedId id) {
        Optional<WaitingItem> locked = items.lock(id).filter(WaitingItem::waits);
        if (locked.isEmpty()) {
            return;
        }
        WaitingItem item = locked.get();
        Attribution attribution = attributing.attribute(caller.tenant(), item.interaction());
        for (ContactMatch contact : attribution.known()) {
            StoredActivity activity = attributing.record(caller, item.interaction(), contact);
            if (!attribution.waits() && contact.equals(attribution.known().get(0))) {
                waiting.assign(
                        caller, item, contact.contact(), activity.activity().id());
            }
        }
        if (attribution.waits()) {
            items.waitsBecause(id, attribution.reason(), attribution.candidates());
        }
    }
}
