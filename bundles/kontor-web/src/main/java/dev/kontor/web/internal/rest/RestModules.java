package dev.kontor.web.internal.rest;

import dev.kontor.web.RestModule;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    private final List<Waiting> waiting = new ArrayList<>();
    private ServletConfig config;

    private record Waiting(RestModule module, URL openApi) {}

    /** Publishes the module as soon as there is a servlet and its path is free. */
    public synchronized void publish(RestModule module, URL openApi) {
        known.add(module.path());
        if (byPath.containsKey(module.path())) {
            LOG.warn("The path {} is taken: its second module waits until the first one goes", module.path());
        }
        waiting.add(new Waiting(module, openApi));
        startWaiting();
    }

    /** Ends it when its last request has ended; until it comes back its path answers 503. */
    public void withdraw(RestModule module) {
        PublishedModule gone = remove(module);
        if (gone != null) {
            retire(gone);
        }
        startWaiting();
    }

    synchronized void open(ServletConfig servlet) {
        config = servlet;
        startWaiting();
    }

    /** The host's web server takes the servlet away; it may bring it back, then all modules start again. */
    void close() {
        retireAll().forEach(RestModules::retire);
    }

    private synchronized List<PublishedModule> retireAll() {
        config = null;
        List<PublishedModule> all = List.copyOf(byPath.values());
        byPath.clear();
        all.forEach(each -> waiting.add(new Waiting(each.module(), each.openApi())));
        return all;
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

    private synchronized void startWaiting() {
        for (Waiting next : List.copyOf(waiting)) {
            if (config != null && !byPath.containsKey(next.module().path())) {
                waiting.remove(next);
                start(next.module(), next.openApi());
            }
        }
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
