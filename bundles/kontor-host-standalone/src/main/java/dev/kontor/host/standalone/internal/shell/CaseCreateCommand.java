package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.Cases;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "case-create", description = "Opens a case of a tenant whose host brings none.")
public final class CaseCreateCommand extends TenantCommand {

    @Argument(index = 0, name = "number", required = true, description = "The number as people write it")
    private String number;

    @Argument(index = 1, name = "title", required = true, description = "What it is about, one line")
    private String title;

    @Option(name = "--kind", description = "What kind of case, upper case, for example SERVICE_CALL")
    private String kind = "TICKET";

    @Option(name = "--contact", description = "The id of the contact it is about")
    private String contact;

    @Override
    protected void run() {
        HostCase opened = available(Cases.class, "kontor-host-standalone")
                .open(call(), new CaseData(number, kind, title, contact()))
                .orThrow();
        out().println("Opened case " + opened.number() + " with the id " + opened.id() + ".");
    }

    private ContactId contact() {
        try {
            return contact == null ? null : new ContactId(UUID.fromString(contact));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("contact", "malformed"))));
        }
    }
}
