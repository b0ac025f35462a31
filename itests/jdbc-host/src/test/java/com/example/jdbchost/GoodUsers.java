package com.example.jdbchost;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Users as they should be, to get one answer wrong. */
class GoodUsers implements UserDirectory {
    final UserDirectory good;

    GoodUsers(UserDirectory good) {
        this.good = good;
    }

    /** Users that can't be asked anything. */
    static UserDirectory throwing() {
        return new GoodUsers(null);
    }

    /** Every user is found changed. */
    static UserDirectory changed(UserDirectory good, UnaryOperator<HostUser> change) {
        return new GoodUsers(good) {
            @Override
            public Optional<HostUser> find(TenantId tenant, UserId user) {
                return good.find(tenant, user).map(change);
            }
        };
    }

    /** Every list is changed. */
    static UserDirectory listed(UserDirectory good, UnaryOperator<List<HostUser>> change) {
        return new GoodUsers(good) {
            @Override
            public List<HostUser> list(TenantId tenant) {
                return change.apply(good.list(tenant));
            }
        };
    }

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId user) {
        return good.find(tenant, user);
    }

    @Override
    public List<Account> accounts(String login) {
        return good.accounts(login);
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return good.list(tenant);
    }
}
