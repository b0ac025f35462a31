package dev.kontor.web.internal.osgi;

import dev.kontor.kernel.event.EventFeed;
import dev.kontor.rules.BorrowedService;
import dev.kontor.web.internal.live.LiveStreams;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Connects the event streams with the kernel's feed, each time it comes. */
public final class FeedTracker extends ServiceTracker<EventFeed, EventFeed> {

    private final LiveStreams streams;

    public FeedTracker(BundleContext context, LiveStreams streams) {
        super(context, EventFeed.class, null);
        this.streams = streams;
    }

    @Override
    public EventFeed addingService(ServiceReference<EventFeed> reference) {
        EventFeed feed = super.addingService(reference);
        if (feed != null) {
            streams.feedCame(feed);
        }
        return feed;
    }

    @Override
    public void removedService(ServiceReference<EventFeed> reference, EventFeed feed) {
        streams.feedWent();
        BorrowedService.giveBack(context, reference);
    }
}
