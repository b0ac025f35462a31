package dev.kontor.shell.internal;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.Modules;
import dev.kontor.shell.ModuleCompleter;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** Switches modules of a tenant; on and off are commands of their own. */
abstract class ModuleSwitch extends TenantCommand {

    @Argument(
            name = "module",
            required = true,
            multiValued = true,
            description = "One or more modules; kontor:module-list shows them")
    @Completion(ModuleCompleter.class)
    private List<String> names;

    final void switchTo(boolean enabled) {
        for (String name : names) {
            available(Modules.class, "kontor-kernel")
                    .switchTo(call(), new ModuleId(name), enabled)
                    .orThrow();
            out().println("Module " + name + " is " + (enabled ? "on" : "off") + " for " + tenant() + ".");
        }
    }
}
