package dev.kontor.web.internal.session;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.host.Host;
import dev.kontor.web.internal.token.Bearers;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Finds out who a request comes from: by bearer token, else by session. An inactive user is nobody. */
public final class Authentication {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Bearers bearers;
    private final Host host;

    public Authentication(Sessions sessions, Bearers bearers, Host host) {
        this.sessions = sessions;
        this.bearers = bearers;
        this.host = host;
    }

    public Optional<Identity> identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return byHeader(authorization);
        }
        return SessionCookie.read(request).flatMap(this::bySession);
    }

    /** Whether the identity would still be found: for answers that go on for long. */
    public boolean stillValid(Identity identity) {
        if (identity.bySession()) {
            return bySession(identity.secret()).isPresent();
        }
        return isActive(identity);
    }

    private Optional<Identity> byHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return bearers.find(new Secret(authorization.substring(BEARER.length()).strip()))
                .map(account -> identity(account, Channel.REST, null))
                .filter(this::isActive);
    }

    private Optional<Identity> bySession(Secret secret) {
        return sessions.find(secret)
                .map(session -> identity(new Account(session.tenant(), session.user()), Channel.PAGE, secret))
                .filter(this::isActive);
    }

    private static Identity identity(Account account, Channel channel, Secret secret) {
        return new Identity(new CallContext(account.tenant(), account.user(), channel), secret);
    }

    private boolean isActive(Identity identity) {
        return host.users()
                .find(identity.call().tenant(), identity.call().user())
                .filter(HostUser::active)
                .isPresent();
    }
}
