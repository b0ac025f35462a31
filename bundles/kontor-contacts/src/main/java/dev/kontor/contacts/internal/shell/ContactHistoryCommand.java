package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.CustomerRecords;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "contact-history",
        description =
                "Lists what was done with a contact, those merged with it and what is kept of them, newest first.")
public final class ContactHistoryCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:contact-list shows them")
    private String id;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = 20;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<AuditEntry> found = available(CustomerRecords.class, "kontor-contacts")
                .history(call(), ContactArgument.read(id), page)
                .orThrow();
        Table table = Table.of("Recorded", "By", "Action", "Id", "Field", "Before", "After")
                .whenEmpty("Nothing was done with this contact.");
        found.items().forEach(entry -> rows(table, entry));
        table.print(out(), csv);
        NextRows.print(out(), found.next(), csv);
    }

    /** One row per field; without any, one that says why. */
    private static void rows(Table table, AuditEntry entry) {
        Map<String, Change> changes = new TreeMap<>(entry.record().changes());
        if (changes.isEmpty()) {
            String why = entry.content() == ContentState.KEPT
                    ? null
                    : entry.content().name().toLowerCase(Locale.ROOT);
            row(table, entry, why, new Change(null, null));
        }
        changes.forEach((field, change) -> row(table, entry, field, change));
    }

    private static void row(Table table, AuditEntry entry, String field, Change change) {
        table.row(
                entry.recordedAt(),
                entry.actorName() == null ? entry.actor() : entry.actorName(),
                entry.record().action(),
                entry.record().subjectId(),
                field,
                change.before(),
                change.after());
    }
}
