package dev.kontor.leadflow.internal.shell;

import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.classification.ClassificationStatus.Classifier;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-classify",
        description = "Shows how notes are classified and how the runs go, changes what is given, starts a run.")
public final class LeadClassifyCommand extends TenantCommand {

    @Option(name = "--enabled", description = "true or false; off: no run, results stay")
    private Boolean enabled;

    @Option(name = "--classifier", description = "The name of an installed classifier; offline needs no network")
    private String classifier;

    @Option(name = "--recent", description = "Notes of how many days are classified, 1 to 90")
    private Integer recent;

    @Option(name = "--every", description = "Minutes between two runs, 1 to 1440")
    private Integer every;

    @Option(name = "--now", description = "Makes the next run due at once")
    private boolean now;

    @Option(name = "--again", description = "Lets recent notes that nobody corrected be classified anew")
    private boolean again;

    @Override
    protected void run() {
        ClassificationSettings service = available(ClassificationSettings.class, "kontor-leadflow");
        ClassificationSetup before = service.get(call()).orThrow();
        ClassificationSetup wanted = new ClassificationSetup(
                before.version(),
                enabled == null ? before.enabled() : enabled,
                classifier == null ? before.classifier() : classifier,
                recent == null ? before.recentDays() : recent,
                every == null ? before.everyMinutes() : every);
        ClassificationSetup after =
                wanted.equals(before) ? before : service.change(call(), wanted).orThrow();
        if (again) {
            out().println(service.classifyAgain(call()).orThrow() + " notes will be classified anew.");
        }
        if (now) {
            service.runSoon(call()).orThrow();
        }
        print(after, service.status(call()).orThrow());
    }

    private void print(ClassificationSetup setup, ClassificationStatus status) {
        Table table = Table.of("Setting", "Value");
        table.row("--enabled", setup.enabled());
        table.row("--classifier", setup.classifier());
        table.row("--recent", setup.recentDays());
        table.row("--every", setup.everyMinutes());
        table.row("Pending notes", status.pending());
        table.row("Next run", status.nextRunAt());
        table.row("Last run", status.lastStartedAt());
        table.row("Last run ended", status.running() ? "running" : status.lastEndedAt());
        table.row("Classified in the last run", status.lastClassified());
        table.row("Failed in the last run", status.lastFailed());
        table.row("Problem", status.problem());
        for (Classifier one : status.classifiers()) {
            table.row("Classifier " + one.name(), one.problem() == null ? "ready" : one.problem());
        }
        table.print(out(), false);
    }
}
