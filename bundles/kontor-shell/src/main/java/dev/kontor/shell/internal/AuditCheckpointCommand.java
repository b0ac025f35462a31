package dev.kontor.shell.internal;

import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "audit-checkpoint",
        description =
                "Prints the end of the audit chain. Kept elsewhere, it shows later whether the chain was rewritten.")
public final class AuditCheckpointCommand extends TenantCommand {

    @Override
    protected void run() {
        out().println(AuditCheckpoints.text(
                available(AuditChain.class, "kontor-kernel").checkpoint(call()).orThrow()));
    }
}
