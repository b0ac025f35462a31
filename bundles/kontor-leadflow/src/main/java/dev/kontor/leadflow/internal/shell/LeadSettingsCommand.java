package dev.kontor.leadflow.internal.shell;

import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-settings",
        description = "Shows the settings of the lead flow, or changes those that are given.")
public final class LeadSettingsCommand extends TenantCommand {

    @Option(name = "--lists", description = "Ids of the contact lists whose contacts are leads, by commas; empty: all")
    private String lists;

    @Option(name = "--information", description = "What is shown of a customer, by commas, in this order")
    private String information;

    @Option(name = "--roles", description = "Ids of the roles whose first note reserves, by commas; empty: none")
    private String roles;

    @Option(name = "--lease", description = "Minutes until a reservation ends by itself; 0: never")
    private Integer lease;

    @Option(name = "--grace", description = "Minutes that a promised call may be late")
    private Integer grace;

    @Option(name = "--shown", description = "Minutes for which a lead that somebody looks at is given to no other")
    private Integer shown;

    @Option(name = "--only-with-template", description = "true or false: whether notes begin with a predefined one")
    private Boolean onlyWithTemplate;

    @Override
    protected void run() {
        LeadflowSettings service = available(LeadflowSettings.class, "kontor-leadflow");
        LeadflowSetup before = service.get(call()).orThrow();
        LeadflowSetup wanted = wanted(before);
        print(wanted.equals(before) ? before : service.change(call(), wanted).orThrow());
        List<UUID> missing = service.missingLists(call()).orThrow();
        if (!missing.isEmpty()) {
            out().println("Deleted lists that count as empty: " + missing);
        }
    }

    private LeadflowSetup wanted(LeadflowSetup before) {
        return new LeadflowSetup(
                before.version(),
                lists == null
                        ? before.lists()
                        : parts(lists).stream()
                                .map(list -> IdArgument.read("lists", list))
                                .toList(),
                information == null ? before.information() : parts(information),
                roles == null ? before.reservingRoles() : Set.copyOf(parts(roles)),
                lease == null ? before.leaseMinutes() : minutes(lease),
                grace == null ? before.callbackGraceMinutes() : grace,
                shown == null ? before.shownMinutes() : shown,
                onlyWithTemplate == null ? before.onlyWithTemplate() : onlyWithTemplate);
    }

    private void print(LeadflowSetup setup) {
        Table table = Table.of("Setting", "Value");
        table.row("--lists", setup.lists());
        table.row("--information", setup.information());
        table.row("--roles", new TreeSet<>(setup.reservingRoles()));
        table.row("--lease", setup.leaseMinutes() == null ? 0 : setup.leaseMinutes());
        table.row("--grace", setup.callbackGraceMinutes());
        table.row("--shown", setup.shownMinutes());
        table.row("--only-with-template", setup.onlyWithTemplate());
        table.print(out(), false);
    }

    private static Integer minutes(int lease) {
        return lease == 0 ? null : Integer.valueOf(lease);
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
