package dev.kontor.web.internal.shell;

import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import dev.kontor.web.token.ApiToken;
import dev.kontor.web.token.ApiTokens;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "token-list", description = "Lists the bearer tokens of a tenant, the newest first.")
public final class TokenList extends TenantCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Id", "User", "Name", "Created", "Expires", "Last used")
                .whenEmpty("No token. kontor:token-create makes one.");
        for (ApiToken token :
                available(ApiTokens.class, "kontor-web").list(call()).orThrow()) {
            table.row(
                    token.id(),
                    token.user(),
                    token.name(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt() == null ? "" : token.lastUsedAt());
        }
        table.print(out(), csv);
    }
}
