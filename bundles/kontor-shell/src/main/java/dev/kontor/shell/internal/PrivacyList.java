package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.LegalHold;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "privacy-list",
        description = "Lists the erasures of persons, newest first, and whom they wait for; or the legal holds.")
public final class PrivacyList extends TenantCommand {

    @Option(name = "--holds", description = "List the legal holds")
    private boolean holds;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Privacy service = available(Privacy.class, "kontor-kernel");
        if (holds) {
            Table table = Table.of("Contact", "Reason", "By", "Since").whenEmpty("No legal hold.");
            for (LegalHold hold : service.holds(call()).orThrow()) {
                table.row(hold.person(), hold.reason(), hold.placedBy(), hold.placedAt());
            }
            table.print(out(), csv);
            return;
        }
        Table table = Table.of("Id", "Contact", "Requested", "By", "State").whenEmpty("No erasure.");
        for (Erasure erasure : service.erasures(call()).orThrow()) {
            table.row(
                    erasure.id(),
                    erasure.person(),
                    erasure.requestedAt(),
                    erasure.requestedBy(),
                    ErasureState.of(erasure));
        }
        table.print(out(), csv);
    }
}
