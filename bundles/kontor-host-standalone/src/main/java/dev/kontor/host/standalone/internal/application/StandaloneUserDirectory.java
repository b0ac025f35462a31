package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.standalone.internal.domain.LoginNames;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kept users, as the kernel asks a host for them. */
public final class StandaloneUserDirectory implements UserDirectory {

    private final DirectoryMemory memory;

    public StandaloneUserDirectory(DirectoryMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId user) {
        return Optional.ofNullable(memory.of(tenant).byId().get(user));
    }

    @Override
    public List<Account> accounts(String login) {
        String name = LoginNames.folded(login);
        return memory.all().entrySet().stream()
                .filter(tenant -> tenant.getValue().byLogin().containsKey(name))
                .map(tenant ->
                        new Account(tenant.getKey(), tenant.getValue().byLogin().get(name)))
                .sorted(Comparator.comparing(account -> account.tenant().value()))
                .toList();
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return memory.of(tenant).users();
    }
}
