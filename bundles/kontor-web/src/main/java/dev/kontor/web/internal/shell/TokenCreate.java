package dev.kontor.web.internal.shell;

import dev.kontor.kernel.UserId;
import dev.kontor.shell.TenantCommand;
import dev.kontor.web.token.ApiTokens;
import dev.kontor.web.token.IssuedToken;
import java.time.Duration;
import java.time.Instant;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "token-create",
        description = "Makes a bearer token for the REST API. It is printed once and can't be shown again.")
public final class TokenCreate extends TenantCommand {

    @Argument(index = 0, name = "for", required = true, description = "The user in whose name programs act with it")
    private String owner;

    @Argument(index = 1, name = "name", required = true, description = "What it is for")
    private String name;

    @Option(name = "--days", description = "How many days it is valid")
    private int days = 90;

    @Override
    protected void run() {
        Instant expiresAt = Instant.now().plus(Duration.ofDays(days));
        IssuedToken issued = available(ApiTokens.class, "kontor-web")
                .create(call(), new UserId(owner), name, expiresAt)
                .orThrow();
        out().println(issued.secret());
    }
}
