package dev.kontor.kernel.internal.host;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The host's users. That somebody is there counts for a second, so that most calls of the guard need no question; that
 * somebody is unknown isn't remembered.
 */
public final class HostUsers implements UserDirectory {
    private static final int REMEMBERED = 10_000;

    private record Key(TenantId tenant, UserId user) {}

    private record Answer(HostUser user, long until) {}

    private final HostCalls calls;
    private final Answers answers;
    private final Duration remember;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<Key, Answer> remembered = new ConcurrentHashMap<>();

    public HostUsers(HostCalls calls, Duration remember, LongSupplier nanoTime) {
        this.calls = calls;
        this.answers = new Answers(calls, HostPart.USERS);
        this.remember = remember;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId id) {
        Key key = new Key(tenant, id);
        Answer answer = remembered.get(key);
        long now = nanoTime.getAsLong();
        if (answer != null && now - answer.until() < 0) {
            return Optional.of(answer.user());
        }
        Optional<HostUser> user = answers.one(
                tenant,
                calls.ask(tenant, HostPart.USERS, UserDirectory.class, users -> users.find(tenant, id)),
                NamedThings.user(id));
        user.ifPresentOrElse(found -> remember(key, found, now), () -> remembered.remove(key));
        return user;
    }

    @Override
    public List<Account> accounts(String login) {
        return answers.many(
                Tenants.PLATFORM,
                calls.ask(Tenants.PLATFORM, HostPart.USERS, UserDirectory.class, users -> users.accounts(login)),
                account -> account,
                List.of(new AnswerRule<>(
                        "account-of-nobody", account -> account.tenant() != null && account.user() != null)));
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return answers.many(
                tenant,
                calls.ask(tenant, HostPart.USERS, UserDirectory.class, users -> users.list(tenant)),
                HostUser::id,
                NamedThings.USERS);
    }

    /** Forgets all answers, for whoever knows that the directory has changed. */
    public void forget() {
        remembered.clear();
    }

    private void remember(Key key, HostUser user, long now) {
        if (remembered.size() >= REMEMBERED) {
            remembered.values().removeIf(answer -> now - answer.until() >= 0);
        }
        if (remembered.size() < REMEMBERED) {
            remembered.put(key, new Answer(user, now + remember.toNanos()));
        }
    }
}
