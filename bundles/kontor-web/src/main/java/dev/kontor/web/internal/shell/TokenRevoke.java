package dev.kontor.web.internal.shell;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.shell.TenantCommand;
import dev.kontor.web.token.ApiTokenId;
import dev.kontor.web.token.ApiTokens;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "token-revoke", description = "Revokes a bearer token: it is refused from now on.")
public final class TokenRevoke extends TenantCommand {

    @Argument(name = "id", required = true, description = "The token's id; kontor:token-list shows it")
    private String id;

    @Override
    protected void run() {
        available(ApiTokens.class, "kontor-web")
                .revoke(call(), new ApiTokenId(parsed()))
                .orThrow();
        out().println("Revoked.");
    }

    private UUID parsed() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("id", "malformed"))));
        }
    }
}
