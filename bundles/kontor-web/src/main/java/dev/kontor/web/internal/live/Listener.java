package dev.kontor.web.internal.live;

import dev.kontor.kernel.event.FeedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A page that first hears what it missed, then what happens; each change once. */
final class Listener {

    private final LiveStream stream;
    private List<FeedEntry> held = new ArrayList<>();

    Listener(LiveStream stream) {
        this.stream = stream;
    }

    LiveStream stream() {
        return stream;
    }

    /** @param block what is written of the entry */
    synchronized void hear(FeedEntry entry, byte[] block) {
        if (held == null) {
            stream.queue(block);
        } else if (held.size() < LiveStream.QUEUE) {
            held.add(entry);
        } else {
            stream.end();
        }
    }

    /** Tells what was missed; what happened meanwhile was held, and follows. */
    synchronized void catchUp(List<FeedEntry> missed, Predicate<FeedEntry> mayHear) {
        Set<Long> told = missed.stream().map(FeedEntry::position).collect(Collectors.toSet());
        missed.stream().filter(mayHear).forEach(entry -> stream.send(Block.change(entry)));
        held.stream()
                .filter(entry -> !told.contains(entry.position()))
                .forEach(entry -> stream.send(Block.change(entry)));
        held = null;
    }
}
