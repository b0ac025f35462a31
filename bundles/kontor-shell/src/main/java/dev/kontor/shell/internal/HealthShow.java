package dev.kontor.shell.internal;

import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.shell.KontorCommand;
import dev.kontor.shell.Table;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "health",
        description = "Says how this node is, the worst first, and what to do about it.")
public final class HealthShow extends KontorCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Name", "State", "What was seen", "What to do").whenEmpty("Nothing is checked here.");
        for (HealthFinding finding : available(Health.class, "kontor-kernel").findings()) {
            table.row(
                    finding.name(),
                    finding.state().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.action());
        }
        table.print(out(), csv);
    }
}
