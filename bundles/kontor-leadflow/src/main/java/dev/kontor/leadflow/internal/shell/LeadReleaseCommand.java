package dev.kontor.leadflow.internal.shell;

import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.Leads;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-release",
        description = "Ends the reservation of a lead, so that it comes back into everybody's queue.")
public final class LeadReleaseCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:lead-queue shows them")
    private String contact;

    @Override
    protected void run() {
        available(Leads.class, "kontor-leadflow")
                .release(call(), new ContactId(IdArgument.read("contact", contact)))
                .orThrow();
        out().println("Released.");
    }
}
