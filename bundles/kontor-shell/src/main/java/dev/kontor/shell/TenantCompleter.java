package dev.kontor.shell;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the ids of tenants. */
@Service
public final class TenantCompleter implements Completer {

    @Reference(optional = true)
    private Tenants tenants;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(ids()).complete(session, line, candidates);
    }

    private List<String> ids() {
        if (tenants == null
                || !(tenants.list(new CallContext(Tenants.PLATFORM, CallContext.SYSTEM_USER, Channel.SHELL))
                        instanceof Outcome.Done<List<Tenant>> done)) {
            return List.of();
        }
        return done.value().stream().map(tenant -> tenant.id().value()).toList();
    }
}
