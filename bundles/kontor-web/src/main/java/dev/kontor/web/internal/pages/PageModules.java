package dev.kontor.web.internal.pages;

import dev.kontor.web.PageModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The page modules that are there at the moment, with their files; and the shell's own files. */
public final class PageModules {

    static final String SHELL = "shell";

    private final List<Published> published = new CopyOnWriteArrayList<>();
    private final PageFiles shell;

    private record Published(PageModule module, PageFiles files) {}

    public PageModules(PageFiles shell) {
        this.shell = shell;
    }

    /** Shows the module's pages; those of the first one, while there are two of a name. */
    public void publish(PageModule module, PageFiles files) {
        published.add(new Published(module, files));
    }

    public void withdraw(PageModule module) {
        published.removeIf(each -> each.module() == module);
    }

    /** By name. */
    public List<PageModule> all() {
        Map<String, PageModule> byName = new TreeMap<>();
        published.forEach(each -> byName.putIfAbsent(each.module().name(), each.module()));
        return List.copyOf(byName.values());
    }

    Optional<PageFiles> files(String name) {
        if (SHELL.equals(name)) {
            return Optional.of(shell);
        }
        return published.stream()
                .filter(each -> each.module().name().equals(name))
                .map(Published::files)
                .findFirst();
    }
}
