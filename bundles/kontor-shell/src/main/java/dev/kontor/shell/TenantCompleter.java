package dev.kontor.shell;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;

/** Completes the ids of tenants. */
@Service
public final class TenantCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(ids()).complete(session, line, candidates);
    }

    private List<String> ids() {
        try (TakenServices services = new TakenServices(context)) {
            return services.one(Tenants.class).stream()
                    .flatMap(TenantCompleter::all)
                    .map(tenant -> tenant.id().value())
                    .toList();
        }
    }

    private static Stream<Tenant> all(Tenants tenants) {
        Outcome<List<Tenant>> found =
                tenants.list(new CallContext(Tenants.PLATFORM, CallContext.SYSTEM_USER, Channel.SHELL));
        return found instanceof Outcome.Done<List<Tenant>> done ? done.value().stream() : Stream.empty();
    }
}
