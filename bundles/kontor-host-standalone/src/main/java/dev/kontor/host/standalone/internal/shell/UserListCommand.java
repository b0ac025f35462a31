package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.standalone.User;
import dev.kontor.host.standalone.Users;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "user-list", description = "Lists the users of a tenant, inactive ones included.")
public final class UserListCommand extends TenantCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Id", "Name", "Active", "Logins", "Teams", "Roles")
                .whenEmpty("No user yet. 'kontor:user-create' makes one.");
        for (User user :
                available(Users.class, "kontor-host-standalone").list(call()).orThrow()) {
            table.row(
                    user.id(),
                    user.data().displayName(),
                    user.active() ? "yes" : "no",
                    String.join(" ", user.data().logins()),
                    words(user.data().teams()),
                    words(user.data().roles()));
        }
        table.print(out(), csv);
    }

    private static String words(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
