package dev.kontor.benchmarks;

import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.Direction;
import java.util.Set;
import java.util.UUID;

/** Timelines as an agent reads and searches them. */
final class Reads {

    private static final TimelineFilter CALLS_OUT = new TimelineFilter(Set.of("CALL"), null, Direction.OUT, null, null);

    private final Services services;

    Reads(Services services) {
        this.services = services;
    }

    void newest(UUID contact) {
        if (page(contact, TimelineFilter.ALL, null).items().isEmpty()) {
            throw new IllegalStateException("No activities for " + contact);
        }
    }

    void newestCallsOut(UUID contact) {
        page(contact, CALLS_OUT, null);
    }

    /** Among the heavy contact's entries. */
    void find(String words) {
        TimelineFilter filter = new TimelineFilter(null, null, null, null, null, null, words);
        if (page(Dataset.heavyContact(), filter, null).items().isEmpty()) {
            throw new IllegalStateException("Nothing found for " + words);
        }
    }

    Slice<Activity> page(UUID contact, TimelineFilter filter, Cursor after) {
        return services.activities
                .timeline(
                        services.agent,
                        new ContactId(contact),
                        filter,
                        new PageRequest(PageRequest.DEFAULT_SIZE, after))
                .orThrow();
    }
}
