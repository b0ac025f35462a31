package dev.kontor.shell.internal;

import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditVerdict;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

@Service
@Command(
        scope = "kontor",
        name = "audit-verify",
        description = "Says whether anybody changed, removed, inserted or moved rows of the audit trail by SQL.")
public final class AuditVerifyCommand extends TenantCommand {

    @Option(name = "--checkpoint", description = "An earlier PLACE:HASH of kontor:audit-checkpoint, kept elsewhere")
    private String checkpoint;

    @Override
    protected void run() throws CommandException {
        AuditVerdict verdict = available(AuditChain.class, "kontor-kernel")
                .verify(call(), checkpoint == null ? null : AuditCheckpoints.read(checkpoint))
                .orThrow();
        if (verdict.broken() != null) {
            throw new CommandException("The audit chain is broken at place "
                    + verdict.broken().place() + ", row " + verdict.broken().position() + ": "
                    + verdict.broken().what() + ". It holds up to " + AuditCheckpoints.text(verdict.reached()) + ".");
        }
        out().println("The audit chain holds: " + AuditCheckpoints.text(verdict.reached()));
        if (verdict.unsealed() > 0) {
            out().println(verdict.unsealed() + " newer rows are not sealed yet.");
        }
    }
}
