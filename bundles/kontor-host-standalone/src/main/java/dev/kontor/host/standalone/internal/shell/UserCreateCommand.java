package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.standalone.User;
import dev.kontor.host.standalone.UserData;
import dev.kontor.host.standalone.Users;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.shell.TenantCommand;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "user-create",
        description = "Creates a user of a tenant. Passwords are those of Karaf's JAAS realm, see jaas:user-add.")
public final class UserCreateCommand extends TenantCommand {

    @Argument(index = 0, name = "id", required = true, description = "Up to 64 characters; stable for ever")
    private String id;

    @Argument(index = 1, name = "name", required = true, description = "The name that people read")
    private String name;

    @Option(name = "--email", description = "The business address: mail from it counts as outgoing")
    private String email;

    @Option(name = "--login", multiValued = true, description = "A login of Karaf's JAAS realm; may be repeated")
    private List<String> logins;

    @Option(name = "--team", multiValued = true, description = "A team, the main one first; may be repeated")
    private List<String> teams;

    @Option(name = "--role", multiValued = true, description = "admin, agent, reader or one of yours; may be repeated")
    private List<String> roles;

    @Option(name = "--language", description = "de or en", valueToShowInHelp = "the tenant's")
    private String language;

    @Option(name = "--zone", description = "The zone the user reads times in", valueToShowInHelp = "the tenant's")
    private String zone;

    @Override
    protected void run() {
        User created = available(Users.class, "kontor-host-standalone")
                .create(call(), new UserId(id), data())
                .orThrow();
        out().println("Created user " + created.id() + " of " + tenant() + ".");
    }

    private UserData data() {
        return new UserData(
                name,
                email,
                logins,
                teams == null ? null : teams.stream().map(TeamId::new).toList(),
                roles,
                language == null ? null : Locale.forLanguageTag(language),
                zone == null ? null : zoneId());
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("zone", "unknown"))));
        }
    }
}
