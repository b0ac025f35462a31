package dev.kontor.kernel.internal.osgi;

import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.Kernel;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.rules.BorrowedService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Modules and subscribers as their bundles come and go. A bundle that stops waits here until its running handler has
 * ended, because the services are still whole while they are being unregistered.
 */
public final class Whiteboard implements AutoCloseable {

    private final ServiceTracker<?, ?> subscribers;
    private final ServiceTracker<?, ?> modules;
    private final ServiceTracker<?, ?> contributors;
    private final ServiceTracker<?, ?> auditRules;

    public Whiteboard(BundleContext context, Kernel kernel) {
        subscribers = new Tracker<EventSubscriber<?>>(
                context,
                EventSubscriber.class.getName(),
                service -> (EventSubscriber<?>) service,
                kernel.dispatcher()::add,
                kernel.dispatcher()::remove);
        modules = new Tracker<>(
                context,
                ModuleDescriptor.class.getName(),
                service -> (ModuleDescriptor) service,
                kernel.catalog()::add,
                kernel.catalog()::remove);
        contributors = new Tracker<>(
                context,
                PrivacyContributor.class.getName(),
                service -> (PrivacyContributor) service,
                kernel.contributors()::add,
                kernel.contributors()::remove);
        auditRules = new Tracker<>(
                context,
                AuditContentRule.class.getName(),
                service -> (AuditContentRule) service,
                kernel.auditRules()::add,
                kernel.auditRules()::remove);
    }

    public void open() {
        modules.open();
        contributors.open();
        auditRules.open();
        subscribers.open();
    }

    @Override
    public void close() {
        subscribers.close();
        auditRules.close();
        contributors.close();
        modules.close();
    }

    private static final class Tracker<S> extends ServiceTracker<Object, S> {
        private final Function<Object, S> type;
        private final Consumer<S> added;
        private final Consumer<S> removed;

        Tracker(
                BundleContext context,
                String service,
                Function<Object, S> type,
                Consumer<S> added,
                Consumer<S> removed) {
            super(context, service, null);
            this.type = type;
            this.added = added;
            this.removed = removed;
        }

        @Override
        public S addingService(ServiceReference<Object> reference) {
            Object service = context.getService(reference);
            if (service == null) {
                return null;
            }
            S tracked = type.apply(service);
            added.accept(tracked);
            return tracked;
        }

        @Override
        public void removedService(ServiceReference<Object> reference, S service) {
            removed.accept(service);
            BorrowedService.giveBack(context, reference);
        }
    }
}
