package dev.kontor.mail.internal.shell;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

@Service
@Command(
        scope = "kontor",
        name = "mail-import",
        description = "Imports mails from .eml and mbox files. What is there already isn't stored twice.")
public final class MailImportCommand extends TenantCommand {

    @Argument(name = "file", required = true, multiValued = true, description = "One or more .eml or mbox files")
    @Completion(FileCompleter.class)
    private List<String> files;

    @Option(name = "--csv", description = "Print CSV instead of a table, and no progress")
    private boolean csv;

    @Override
    protected void run() throws Exception {
        MailImports service = available(MailImports.class, "kontor-mail");
        List<String> failed = new ArrayList<>();
        Table table = Table.of("File", "State", "New", "Duplicate", "Unreadable", "Reasons", "Run");
        for (String file : files) {
            try {
                ImportRun run = imported(service, Path.of(file));
                if (run.state() != ImportState.DONE) {
                    failed.add(file + " (" + (run.failure() == null ? "interrupted" : run.failure()) + ")");
                }
                table.row(
                        run.fileName(),
                        run.state(),
                        run.stored(),
                        run.duplicates(),
                        run.unreadable(),
                        reasons(service, run),
                        run.id());
            } catch (IOException unreadable) {
                failed.add(file + " (can't be opened)");
            }
        }
        table.print(out(), csv);
        if (!failed.isEmpty()) {
            throw new CommandException("Not imported to the end: " + String.join(", ", failed)
                    + ". Importing a file again is safe: nothing is stored twice.");
        }
    }

    private ImportRun imported(MailImports service, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                ProgressLine progress = new ProgressLine(csv ? null : out())) {
            String name = file.getFileName().toString();
            return service.run(call(), new MailUpload(name, content, Files.size(file)), progress::show)
                    .orThrow();
        }
    }

    /** How often each reason occurs, for example {@code not-a-mail 2, too-large 1}. */
    private String reasons(MailImports service, ImportRun run) {
        Map<String, Long> counts = new TreeMap<>();
        Cursor after = null;
        do {
            Slice<UnreadableMail> mails = service.unreadable(
                            call(), run.id(), new PageRequest(PageRequest.MAX_SIZE, after))
                    .orThrow();
            mails.items().forEach(mail -> counts.merge(mail.reason(), 1L, Long::sum));
            after = mails.next();
        } while (after != null);
        return counts.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
    }
}
