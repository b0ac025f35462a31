package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.Cases;
import dev.kontor.kernel.CaseRef;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "case-close", description = "Closes a case of a tenant whose host brings none.")
public final class CaseCloseCommand extends TenantCommand {

    @Argument(index = 0, name = "id", required = true, description = "The id; kontor:case-list shows it")
    private String id;

    @Argument(index = 1, name = "version", required = true, description = "The version that was seen")
    private long version;

    @Override
    protected void run() {
        HostCase closed = available(Cases.class, "kontor-host-standalone")
                .close(call(), new CaseRef(id), version)
                .orThrow();
        out().println("Case " + closed.number() + " is closed.");
    }
}
