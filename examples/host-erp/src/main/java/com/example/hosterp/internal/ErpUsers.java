package com.example.hosterp.internal;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Optional;

/** The ERP's users, as Kontor asks for them. */
public record ErpUsers(Books books) implements UserDirectory {

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId user) {
        return books.user(tenant, user);
    }

    @Override
    public List<Account> accounts(String login) {
        return books.behind(login).entrySet().stream()
                .map(found -> new Account(found.getKey(), found.getValue()))
                .toList();
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return books.users(tenant);
    }
}
