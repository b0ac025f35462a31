package dev.kontor.leadflow.internal.shell;

import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-take-in",
        description = "Takes all contacts into the lead flow once more, in the background.")
public final class LeadTakeInCommand extends TenantCommand {

    @Override
    protected void run() {
        available(LeadflowSettings.class, "kontor-leadflow").takeIn(call()).orThrow();
        out().println("Begun; it goes on in the background, also after a restart.");
    }
}
