package dev.kontor.shell;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;

/** A command that works on one tenant, as the operator of the shell or, with {@code --user}, as one of its users. */
public abstract class TenantCommand extends KontorCommand {

    @Option(
            name = "--tenant",
            aliases = "-t",
            required = true,
            description = "The tenant's id; kontor:tenant-list shows them",
            valueToShowInHelp = "")
    @Completion(TenantCompleter.class)
    private String tenant;

    @Option(
            name = "--user",
            description = "Act as this user of the tenant, with that user's permissions only",
            valueToShowInHelp = "the operator of the shell, who may do everything")
    private String user;

    protected final TenantId tenant() {
        return new TenantId(tenant);
    }

    /** The context to call services with. */
    protected final CallContext call() {
        return user == null ? call(tenant()) : call(tenant(), new UserId(user));
    }
}
