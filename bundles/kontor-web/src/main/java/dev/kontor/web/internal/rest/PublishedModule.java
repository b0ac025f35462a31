package dev.kontor.web.internal.rest;

import dev.kontor.web.RestModule;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * A module whose resources are run. It ends when its last request has ended: a container that is destroyed under a
 * running request leaves the module's classes in memory.
 */
final class PublishedModule {

    private final RestModule module;
    private final URL openApi;
    private final ServletContainer container;
    private int running;
    private boolean retired;

    PublishedModule(RestModule module, URL openApi, ServletConfig config) throws ServletException {
        this.module = module;
        this.openApi = openApi;
        this.container = new ServletContainer(Resources.of(module.resources()));
        withJersey(() -> container.init(config));
    }

    RestModule module() {
        return module;
    }

    /** The document of its resources; null when it brings none. */
    URL openApi() {
        return openApi;
    }

    /** False when it has been retired meanwhile, and nothing was done. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!enter()) {
            return false;
        }
        try {
            container.service(new ModuleRequest(request, module.path()), response);
        } finally {
            leave();
        }
        return true;
    }

    /** Takes no more requests, waits for those that run, at most so long, and ends. */
    void retire(Duration patience) throws ServletException {
        awaitLast(patience);
        withJersey(container::destroy);
    }

    private synchronized boolean enter() {
        if (retired) {
            return false;
        }
        running++;
        return true;
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    private synchronized void awaitLast(Duration patience) {
        retired = true;
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis();
                    running > 0 && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void run() throws ServletException;
    }

    // Jersey finds its own parts by the context loader
    private static void withJersey(Step step) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            step.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
