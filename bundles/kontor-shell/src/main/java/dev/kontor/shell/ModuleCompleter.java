package dev.kontor.shell;

import dev.kontor.kernel.module.ModuleDescriptor;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;

/** Completes the ids of the modules that are installed at the moment. */
@Service
public final class ModuleCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(ids()).complete(session, line, candidates);
    }

    private List<String> ids() {
        try (TakenServices services = new TakenServices(context)) {
            return services.all(ModuleDescriptor.class).stream()
                    .map(module -> module.id().value())
                    .sorted()
                    .toList();
        }
    }
}
