package dev.kontor.web.internal.token;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.FieldChecks;
import dev.kontor.web.internal.session.Secret;
import dev.kontor.web.internal.store.Sql;
import dev.kontor.web.token.ApiToken;
import dev.kontor.web.token.ApiTokenId;
import dev.kontor.web.token.ApiTokens;
import dev.kontor.web.token.IssuedToken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, lists and revokes bearer tokens. */
public final class ApiTokenService implements ApiTokens {

    private static final int MAX_NAME = 100;

    private final Guard guard;
    private final AuditTrail audit;
    private final Host host;
    private final KontorClock clock;
    private final IdSource ids;
    private final TokenTable table;

    public ApiTokenService(
            Guard guard, Transactions transactions, AuditTrail audit, Host host, KontorClock clock, IdSource ids) {
        this.guard = guard;
        this.audit = audit;
        this.host = host;
        this.clock = clock;
        this.ids = ids;
        this.table = new TokenTable(new Sql(transactions));
    }

    @Override
    public Outcome<IssuedToken> create(CallContext call, UserId user, String name, Instant expiresAt) {
        return guard.write(call, MANAGE, caller -> {
            Instant now = now();
            Refusal refusal = check(caller.tenant(), user, name, expiresAt, now);
            return refusal == null ? Outcome.done(issue(caller, user, name, expiresAt, now)) : Outcome.refused(refusal);
        });
    }

    @Override
    public Outcome<List<ApiToken>> list(CallContext call) {
        return guard.read(call, MANAGE, caller -> Outcome.done(table.list(caller.tenant())));
    }

    @Override
    public Outcome<Void> revoke(CallContext call, ApiTokenId id) {
        return guard.write(call, MANAGE, caller -> {
            Optional<ApiToken> gone = id == null ? Optional.empty() : table.delete(caller.tenant(), id);
            gone.ifPresent(token -> record(caller, "web.token-revoked", token, now()));
            return gone.isPresent() ? Outcome.done() : Outcome.refused(new Refusal.NotFound("token"));
        });
    }

    private Refusal check(TenantId tenant, UserId user, String name, Instant expiresAt, Instant now) {
        FieldChecks checks = new FieldChecks()
                .required("name", name)
                .line("name", name, MAX_NAME)
                .required("user", user)
                .required("expiresAt", expiresAt);
        if (user != null) {
            checks.that(host.users().find(tenant, user).filter(HostUser::active).isPresent(), "user", "unknown");
        }
        if (expiresAt != null) {
            checks.that(expiresAt.isAfter(now), "expiresAt", "in-the-past");
        }
        return checks.refusal();
    }

    private IssuedToken issue(Caller caller, UserId user, String name, Instant expiresAt, Instant now) {
        Secret secret = Secret.random();
        ApiToken token = new ApiToken(
                new ApiTokenId(ids.next()), user, name, now, expiresAt.truncatedTo(ChronoUnit.MICROS), null);
        table.insert(caller.tenant(), token, secret.hash(), caller.user());
        record(caller, "web.token-created", token, now);
        return new IssuedToken(token, secret.value());
    }

    private void record(Caller caller, String action, ApiToken token, Instant now) {
        Map<String, Change> changes =
                Map.of("user", new Change(null, token.user().value()));
        audit.append(caller, new AuditRecord(action, "api-token", token.id().toString(), null, now, changes));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
