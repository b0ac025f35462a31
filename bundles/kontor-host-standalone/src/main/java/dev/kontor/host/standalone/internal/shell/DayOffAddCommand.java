package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.standalone.Calendars;
import dev.kontor.kernel.UserId;
import dev.kontor.shell.TenantCommand;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "day-off-add", description = "Adds a day off for a tenant or one of its users.")
public final class DayOffAddCommand extends TenantCommand {

    @Argument(index = 0, name = "day", required = true, description = "The day, e.g. 2026-05-01")
    private String day;

    @Option(name = "--of", description = "The user whose day off it is", valueToShowInHelp = "the whole tenant")
    private String of;

    @Option(name = "--remove", description = "Take it back instead")
    private boolean remove;

    @Override
    protected void run() {
        LocalDate date = HoursSetCommand.parsed(() -> LocalDate.parse(day), "day");
        UserId user = of == null ? null : new UserId(of);
        Calendars there = available(Calendars.class, "kontor-host-standalone");
        if (remove) {
            there.removeDayOff(call(), user, date).orThrow();
        } else {
            there.addDayOff(call(), user, date).orThrow();
        }
        out().println(remove ? "The day off is taken back." : "The day off is added.");
    }
}
