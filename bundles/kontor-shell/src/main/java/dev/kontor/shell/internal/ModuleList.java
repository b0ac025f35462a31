package dev.kontor.shell.internal;

import dev.kontor.kernel.module.ModuleState;
import dev.kontor.kernel.module.Modules;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "module-list",
        description = "Lists the modules: whether they run here and are switched on for the tenant.")
public final class ModuleList extends TenantCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Module", "Installed", "Enabled").whenEmpty("No module is installed.");
        for (ModuleState module :
                available(Modules.class, "kontor-kernel").list(call()).orThrow()) {
            table.row(module.id(), yesOrNo(module.installed()), yesOrNo(module.enabled()));
        }
        table.print(out(), csv);
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
