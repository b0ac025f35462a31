package dev.kontor.mail.internal.shell;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "mail-unreadable",
        description = "Lists the mails of an import that can't be read, by their place in the file, with the reason.")
public final class MailUnreadableCommand extends TenantCommand {

    @Argument(name = "run", required = true, description = "The run, as kontor:mail-import prints it")
    private String run;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.MAX_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<UnreadableMail> mails = available(MailImports.class, "kontor-mail")
                .unreadable(call(), id(), page)
                .orThrow();
        Table table = Table.of("Position", "Reason").whenEmpty("All mails of this import could be read.");
        for (UnreadableMail mail : mails.items()) {
            table.row(mail.position(), mail.reason());
        }
        table.print(out(), csv);
        if (mails.next() != null && !csv) {
            out().println("More: --after " + mails.next().value());
        }
    }

    private ImportRunId id() {
        try {
            return new ImportRunId(UUID.fromString(run));
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new Refusal.NotFound("import"));
        }
    }
}
