package dev.kontor.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "module-enable", description = "Switches modules on for a tenant.")
public final class ModuleEnable extends ModuleSwitch {

    @Override
    protected void run() {
        switchTo(true);
    }
}
