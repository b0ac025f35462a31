package dev.kontor.testing;

import dev.kontor.host.Account;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A host's users and teams in memory. A login name is the user's id. */
public final class TestUsers implements UserDirectory {

    private final Map<TenantId, Map<UserId, HostUser>> users = new ConcurrentHashMap<>();
    private volatile Runnable changed = () -> {};

    void whenChanged(Runnable action) {
        changed = action;
    }

    /** Adds the user, or replaces what was known of them. */
    public void put(TenantId tenant, HostUser user) {
        users.computeIfAbsent(tenant, id -> new ConcurrentHashMap<>()).put(user.id(), user);
        changed.run();
    }

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId user) {
        return Optional.ofNullable(users.getOrDefault(tenant, Map.of()).get(user));
    }

    @Override
    public List<Account> accounts(String login) {
        UserId user = new UserId(login);
        return users.entrySet().stream()
                .filter(tenant -> tenant.getValue().containsKey(user))
                .map(tenant -> new Account(tenant.getKey(), user))
                .toList();
    }

    /** The teams that a user of the tenant is in; a team is called by its id. */
    public List<HostTeam> teams(TenantId tenant) {
        return users.getOrDefault(tenant, Map.of()).values().stream()
                .flatMap(user -> user.teams().stream())
                .distinct()
                .sorted(Comparator.comparing(team -> team.value()))
                .map(team -> new HostTeam(team, team.value()))
                .toList();
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return users.getOrDefault(tenant, Map.of()).values().stream()
                .sorted(Comparator.comparing(HostUser::displayName))
                .toList();
    }
}
