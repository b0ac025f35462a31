package dev.kontor.messaging.internal.application;

import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DeliveryStore;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import java.util.List;

/** Dispatches as their users see them, with each step and what came back. */
public final class DispatchViews {
    private final DispatchStore dispatches;
    private final DeliveryStore deliveries;

    public DispatchViews(DispatchStore dispatches, DeliveryStore deliveries) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
    }

    /** Newest first. */
    List<Dispatch> all(EntryId entry) {
        return dispatches.of(entry).stream().map(this::of).toList();
    }

    long strays() {
        return deliveries.strays();
    }

    Dispatch of(StoredDispatch dispatch) {
        return new Dispatch(
                dispatch.id(),
                dispatch.entry(),
                dispatch.way(),
                dispatch.status(),
                dispatch.messageId(),
                dispatch.content().subject(),
                dispatch.number(),
                dispatch.queuedBy(),
                dispatch.queuedAt(),
                dispatch.attempts(),
                dispatches.steps(dispatch.id()),
                deliveries.of(dispatch.id()));
    }
}
