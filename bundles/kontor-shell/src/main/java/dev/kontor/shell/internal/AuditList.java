package dev.kontor.shell.internal;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "audit-list",
        description = "Lists who changed what, newest first; of one thing with --type and --id, else of the tenant.")
public final class AuditList extends TenantCommand {

    @Option(name = "--type", description = "The kind of thing, for example contact")
    private String type;

    @Option(name = "--id", description = "The id of the thing")
    private String id;

    @Option(name = "--person", description = "Only what concerns this contact, by its id")
    private String person;

    @Option(name = "--by", description = "Only what this user did")
    private String actor;

    @Option(name = "--from", description = "Only what was recorded from this time on, for example 2026-03-01T00:00:00Z")
    private String from;

    @Option(name = "--to", description = "Only what was recorded before this time")
    private String to;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = 20;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<AuditEntry> entries = available(AuditTrail.class, "kontor-kernel")
                .find(call(), filter(), page)
                .orThrow();
        Table table = Table.of("Recorded", "Actor", "Channel", "Action", "Type", "Id", "Fields");
        for (AuditEntry entry : entries.items()) {
            table.row(
                    entry.recordedAt(),
                    actor(entry),
                    entry.channel(),
                    entry.record().action(),
                    entry.record().subjectType(),
                    entry.record().subjectId(),
                    String.join(
                            " ",
                            entry.record().changes().keySet().stream().sorted().toList()));
        }
        table.print(out(), csv);
        if (entries.next() != null && !csv) {
            out().println("More: --after " + entries.next().value());
        }
    }

    private AuditFilter filter() {
        return new AuditFilter(
                person == null ? Set.of() : Set.of(PersonArgument.contact(person)),
                id == null ? Set.of() : Set.of(new AuditFilter.Thing(type, id)),
                type,
                actor == null ? null : new UserId(actor),
                time("from", from),
                time("to", to));
    }

    private static Instant time(String field, String typed) {
        try {
            return typed == null ? null : Instant.parse(typed);
        } catch (DateTimeParseException notATime) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(field, "not-a-time"))));
        }
    }

    /** The system's own rows say who sat at the shell. */
    private static String actor(AuditEntry entry) {
        boolean operated = entry.channel() == Channel.SHELL && CallContext.SYSTEM_USER.equals(entry.actor());
        return operated
                ? entry.actor() + " (" + entry.actorName() + ")"
                : entry.actor().value();
    }
}
