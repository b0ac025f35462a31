package dev.kontor.web.internal.rest;

import dev.kontor.web.RestModule;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules whose resources are published, and the paths of those that were here before and are away. */
public final class RestModules {

    private static final Logger LOG = LoggerFactory.getLogger(RestModules.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, PublishedModule> byPath = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private ServletConfig config;

    private record Waiting(RestModule module, URL openApi) {}

    /** Publishes the module, as soon as there is a servlet; the first one of a path stays. */
    public synchronized void publish(RestModule module, URL openApi) {
        known.add(module.path());
        if (config == null) {
            waiting.add(new Waiting(module, openApi));
        } else if (byPath.containsKey(module.path())) {
            LOG.warn("The path {} is taken: its second module isn't published", module.path());
        } else {
            start(module, openApi);
        }
    }

    /** Ends it when its last request has ended; until it comes back its path answers 503. */
    public void withdraw(RestModule module) {
        PublishedModule gone = remove(module);
        if (gone != null) {
            retire(gone);
        }
    }

    synchronized void open(ServletConfig servlet) {
        config = servlet;
        waiting.forEach(each -> start(each.module(), each.openApi()));
        waiting.clear();
    }

    void close() {
        List.copyOf(byPath.values()).forEach(published -> {
            remove(published.module());
            retire(published);
        });
    }

    PublishedModule at(String path) {
        return byPath.get(path);
    }

    boolean isKnown(String path) {
        return known.contains(path);
    }

    /** By path: the documents of the resources that are there. */
    public Map<String, URL> openApiDocuments() {
        Map<String, URL> documents = new TreeMap<>();
        byPath.forEach((path, published) -> {
            if (published.openApi() != null) {
                documents.put(path, published.openApi());
            }
        });
        return documents;
    }

    private synchronized PublishedModule remove(RestModule module) {
        waiting.removeIf(each -> each.module() == module);
        PublishedModule published = byPath.get(module.path());
        return published != null && published.module() == module ? byPath.remove(module.path()) : null;
    }

    private void start(RestModule module, URL openApi) {
        try {
            byPath.put(module.path(), new PublishedModule(module, openApi, config));
        } catch (ServletException | RuntimeException broken) {
            LOG.error("The resources of {} can't be published", module.path(), broken);
        }
    }

    private static void retire(PublishedModule published) {
        try {
            published.retire(PATIENCE);
        } catch (ServletException | RuntimeException broken) {
            LOG.warn("The resources of {} didn't end well", published.module().path(), broken);
        }
    }
}
