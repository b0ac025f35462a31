package dev.kontor.web.internal.token;

import dev.kontor.host.Account;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.web.internal.session.Secret;
import dev.kontor.web.internal.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows whom a bearer token stands for. */
public final class Bearers {

    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final TokenTable table;
    private final KontorClock clock;

    public Bearers(Transactions transactions, KontorClock clock) {
        this.transactions = transactions;
        this.table = new TokenTable(new Sql(transactions));
        this.clock = clock;
    }

    /** Empty for a token that isn't known, was revoked or has expired. */
    public Optional<Account> find(Secret secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<TokenTable.Bearer> found =
                transactions.reading(Tenants.PLATFORM, () -> table.bearer(secret.hash(), now));
        if (found.filter(bearer -> notedLongAgo(bearer.lastUsedAt(), now)).isPresent()) {
            transactions.required(Tenants.PLATFORM, () -> table.used(secret.hash(), now));
        }
        return found.map(TokenTable.Bearer::account);
    }

    private static boolean notedLongAgo(Instant lastUsedAt, Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(NOTE_USE_EVERY).isBefore(now);
    }
}
