package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.Calendars;
import dev.kontor.host.standalone.internal.domain.WeekText;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.UserId;
import dev.kontor.shell.TenantCommand;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "hours-set", description = "Sets when a tenant or one of its users works.")
public final class HoursSetCommand extends TenantCommand {

    @Argument(index = 0, name = "zone", required = true, description = "The zone of the hours, e.g. Europe/Berlin")
    private String zone;

    @Argument(
            index = 1,
            name = "day",
            required = true,
            multiValued = true,
            description = "A day and its hours, e.g. MONDAY=08:00-12:00,13:00-17:00; days that are missing are off")
    private List<String> days;

    @Option(name = "--of", description = "The user whose hours they are", valueToShowInHelp = "the whole tenant")
    private String of;

    @Override
    protected void run() {
        WorkingHours hours = new WorkingHours(
                parsed(() -> ZoneId.of(zone), "zone"), WeekText.read(days).orElseThrow(() -> malformed("day")));
        available(Calendars.class, "kontor-host-standalone")
                .setHours(call(), of == null ? null : new UserId(of), hours)
                .orThrow();
        out().println("The hours are set.");
    }

    static <T> T parsed(Supplier<T> parser, String field) {
        try {
            return parser.get();
        } catch (DateTimeException e) {
            throw malformed(field);
        }
    }

    private static RefusedException malformed(String field) {
        return new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(field, "malformed"))));
    }
}
