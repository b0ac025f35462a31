package dev.kontor.web.token;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.KernelModule;
import java.time.Instant;
import java.util.List;

/** Bearer tokens with which programs use the REST API on behalf of a user. All methods ask for {@link #MANAGE}. */
public interface ApiTokens {

    Permission MANAGE = KernelModule.TOKENS;

    /**
     * Makes a token for a user of the tenant. Its secret is in the answer and nowhere else: only a hash is stored.
     * {@code Validation} for a name that is empty or over 100 characters, a user that isn't known or not active, or an
     * expiry that isn't in the future. Audited.
     */
    Outcome<IssuedToken> create(CallContext call, UserId user, String name, Instant expiresAt);

    /** All tokens of the tenant, the newest first, expired ones included. */
    Outcome<List<ApiToken>> list(CallContext call);

    /** The token is refused from the next call on. {@code NotFound} for one of another tenant. Audited. */
    Outcome<Void> revoke(CallContext call, ApiTokenId id);
}
