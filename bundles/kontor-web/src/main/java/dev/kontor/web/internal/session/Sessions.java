package dev.kontor.web.internal.session;

import dev.kontor.host.Account;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.web.internal.WebSettings;
import dev.kontor.web.internal.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Logins that last over an update of a bundle and a restart, as they are kept in the database. */
public final class Sessions {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SessionTable table;
    private final KontorClock clock;
    private final WebSettings.Current settings;

    public Sessions(Transactions transactions, KontorClock clock, WebSettings.Current settings) {
        this.transactions = transactions;
        this.table = new SessionTable(new Sql(transactions));
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins a session; its secret is for the cookie and can't be had again. */
    Secret open(Account account) {
        Instant now = now();
        Secret secret = Secret.random();
        return transactions.required(account.tenant(), () -> {
            table.deleteEnded(account.tenant(), now);
            table.insert(
                    secret.hash(),
                    new Session(account.tenant(), account.user(), now, now),
                    settings.get().limits().end(now, now));
            return secret;
        });
    }

    /** The session of a cookie, if it hasn't ended; being looked up keeps it alive. */
    Optional<Session> find(Secret secret) {
        Instant now = now();
        return transactions.required(Tenants.PLATFORM, () -> {
            SessionLimits limits = settings.get().limits();
            Optional<Session> found = table.find(secret.hash(), now);
            found.filter(session -> session.lastSeenAt().plus(TOUCH_EVERY).isBefore(now))
                    .ifPresent(session -> table.touch(secret.hash(), now, limits.end(session.createdAt(), now)));
            return found;
        });
    }

    void close(Secret secret) {
        transactions.required(Tenants.PLATFORM, () -> {
            table.delete(secret.hash());
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
