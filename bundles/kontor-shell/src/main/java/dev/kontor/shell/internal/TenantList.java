package dev.kontor.shell.internal;

import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.shell.KontorCommand;
import dev.kontor.shell.Table;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "tenant-list", description = "Lists the tenants of this installation.")
public final class TenantList extends KontorCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Id", "Name", "Zone", "Language", "Region", "Created")
                .whenEmpty("No tenant yet. 'kontor:tenant-create ID NAME' makes one.");
        for (Tenant tenant : available(Tenants.class, "kontor-kernel")
                .list(call(Tenants.PLATFORM))
                .orThrow()) {
            table.row(
                    tenant.id(),
                    tenant.name(),
                    tenant.zone(),
                    tenant.locale().toLanguageTag(),
                    tenant.region(),
                    tenant.createdAt());
        }
        table.print(out(), csv);
    }
}
