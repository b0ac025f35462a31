package dev.kontor.web.internal.osgi;

import dev.kontor.rules.BorrowedService;
import dev.kontor.web.PageModule;
import dev.kontor.web.RestModule;
import dev.kontor.web.internal.live.LiveStreams;
import dev.kontor.web.internal.pages.PageModules;
import dev.kontor.web.internal.rest.RestModules;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Publishes what the bundles bring, while they bring it. */
public final class ModuleTracker {

    private static final String OPEN_API = "OSGI-INF/kontor/openapi.json";

    private final ServiceTracker<RestModule, RestModule> rest;
    private final ServiceTracker<PageModule, PageModule> pages;

    public ModuleTracker(BundleContext context, RestModules restModules, PageModules pageModules, LiveStreams live) {
        rest = new Publishing<>(
                context,
                RestModule.class,
                (module, bundle) -> restModules.publish(module, bundle.getEntry(OPEN_API)),
                restModules::withdraw,
                live::modulesChanged);
        pages = new Publishing<>(
                context,
                PageModule.class,
                (module, bundle) -> pageModules.publish(module, new BundleFiles(bundle, "pages")),
                pageModules::withdraw,
                live::modulesChanged);
    }

    public void open() {
        rest.open();
        pages.open();
    }

    public void close() {
        pages.close();
        rest.close();
    }

    private static final class Publishing<T> extends ServiceTracker<T, T> {
        private final BiConsumer<T, Bundle> publish;
        private final Consumer<T> withdraw;
        private final Runnable changed;

        Publishing(
                BundleContext context,
                Class<T> type,
                BiConsumer<T, Bundle> publish,
                Consumer<T> withdraw,
                Runnable changed) {
            super(context, type, null);
            this.publish = publish;
            this.withdraw = withdraw;
            this.changed = changed;
        }

        @Override
        public T addingService(ServiceReference<T> reference) {
            T module = super.addingService(reference);
            if (module != null) {
                publish.accept(module, reference.getBundle());
                changed.run();
            }
            return module;
        }

        @Override
        public void removedService(ServiceReference<T> reference, T module) {
            withdraw.accept(module);
            changed.run();
            BorrowedService.giveBack(context, reference);
        }
    }
}
