package dev.kontor.activities.internal.shell;

import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "timeline",
        description = "Lists what happened with a contact and those joined with it, newest first.")
public final class TimelineCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:contact-list shows them")
    private String contact;

    @Option(name = "--type", multiValued = true, description = "Only activities of this type, for example EMAIL")
    private List<String> types;

    @Option(name = "--search", description = "Only activities with words that begin like these")
    private String text;

    @Option(name = "--team", description = "Only activities of this team")
    private String team;

    @Option(name = "--user", description = "Only activities that this user owns or recorded")
    private String user;

    @Option(
            name = "--conversation",
            description = "Only mails that answer each other: the id that stands at one of them")
    private String conversation;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.DEFAULT_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        TimelineFilter filter = new TimelineFilter(
                types == null ? null : Set.copyOf(types),
                team == null ? null : new TeamId(team),
                user == null ? null : new UserId(user),
                null,
                null,
                null,
                text,
                null,
                conversation == null ? null : new ConversationId(id("conversation", conversation)));
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<Activity> timeline = available(Activities.class, "kontor-activities")
                .timeline(call(), new ContactId(id("contact", contact)), filter, page)
                .orThrow();
        Table table = Table.of(
                        "Occurred",
                        "Type",
                        "Direction",
                        "Subject",
                        "Sender",
                        "Team",
                        "Recorded by",
                        "Id",
                        "Conversation")
                .whenEmpty("No activity yet.");
        for (Activity activity : timeline.items()) {
            table.row(
                    activity.occurredAt(),
                    activity.typeName(),
                    activity.direction(),
                    activity.subject(),
                    activity.sender(),
                    activity.team(),
                    activity.actorName(),
                    activity.id(),
                    conversationOf(activity));
        }
        table.print(out(), csv);
        if (timeline.next() != null && !csv) {
            out().println("More: --after " + timeline.next());
        }
    }

    private static String conversationOf(Activity activity) {
        return activity.conversation() == null || activity.conversation().entries() < 2
                ? null
                : activity.conversation().id().toString();
    }

    private static UUID id(String field, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(field, "not-an-id"))));
        }
    }
}
