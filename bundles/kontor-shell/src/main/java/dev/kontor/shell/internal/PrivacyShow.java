package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "privacy-show", description = "Shows an erasure by contributor, or its certificate.")
public final class PrivacyShow extends TenantCommand {

    @Argument(name = "id", required = true, description = "The id that kontor:privacy-erase printed")
    private String id;

    @Option(name = "--certificate", description = "Print the certificate, JSON, once the erasure is complete")
    private boolean certificate;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Erasure erasure = available(Privacy.class, "kontor-kernel")
                .erasure(call(), new ErasureId(PersonArgument.id(id)))
                .orThrow();
        if (certificate && erasure.certificate() != null) {
            out().println(erasure.certificate());
            return;
        }
        Table table = Table.of("Contributor", "Done", "Here", "Erased").whenEmpty("Nobody keeps personal data.");
        for (Erasure.Part part : erasure.parts()) {
            table.row(
                    part.contributor(),
                    part.done(),
                    part.present(),
                    part.erased().counts());
        }
        table.print(out(), csv);
        if (!csv) {
            out().println(ErasureState.of(erasure));
        }
    }
}
