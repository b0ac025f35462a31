package dev.kontor.web.internal.pages;

import dev.kontor.web.PageModule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The page modules that are there at the moment, with their files; and the shell's own files. */
public final class PageModules {

    static final String SHELL = "shell";

    private final Map<String, Published> byName = new ConcurrentHashMap<>();
    private final PageFiles shell;

    private record Published(PageModule module, PageFiles files) {}

    public PageModules(PageFiles shell) {
        this.shell = shell;
    }

    /** The first one of a name stays. */
    public boolean publish(PageModule module, PageFiles files) {
        return !SHELL.equals(module.name()) && byName.putIfAbsent(module.name(), new Published(module, files)) == null;
    }

    public void withdraw(PageModule module) {
        byName.values().removeIf(published -> published.module() == module);
    }

    /** By name. */
    public List<PageModule> all() {
        return byName.values().stream()
                .map(Published::module)
                .sorted(Comparator.comparing(PageModule::name))
                .toList();
    }

    Optional<PageFiles> files(String name) {
        return SHELL.equals(name)
                ? Optional.of(shell)
                : Optional.ofNullable(byName.get(name)).map(Published::files);
    }
}
