package dev.kontor.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "module-disable",
        description = "Switches modules off for a tenant: their services refuse and their pages go, their data stays.")
public final class ModuleDisable extends ModuleSwitch {

    @Override
    protected void run() {
        switchTo(false);
    }
}
