package dev.kontor.kernel.internal.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever waits for events that one was committed on this node, so that they needn't wait for their next look. */
public final class CommitSignal {

    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    public void tell(Runnable whenCommitted) {
        waiting.add(whenCommitted);
    }

    public void forget(Runnable whenCommitted) {
        waiting.remove(whenCommitted);
    }

    void committed() {
        waiting.forEach(Runnable::run);
    }
}
