package com.example.jdbchost;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ERP's users, asked for each time: its database is near. */
public record JdbcUsers(Sql sql) implements UserDirectory {

    @Override
    public Optional<HostUser> find(TenantId tenant, UserId user) {
        return sql
                .query(
                        "select * from erp_user where tenant = ? and id = ?",
                        row -> user(tenant, row),
                        tenant.value(),
                        user.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Account> accounts(String login) {
        return sql.query(
                "select tenant, id from erp_user where login = ? order by tenant, id",
                row -> new Account(new TenantId(row.getString("tenant")), new UserId(row.getString("id"))),
                login.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<HostUser> list(TenantId tenant) {
        return sql.query(
                "select * from erp_user where tenant = ? order by name, id", row -> user(tenant, row), tenant.value());
    }

    private HostUser user(TenantId tenant, ResultSet row) throws SQLException {
        UserId id = new UserId(row.getString("id"));
        String locale = row.getString("locale");
        String zone = row.getString("zone");
        return new HostUser(
                id,
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("active"),
                teams(tenant, id),
                new HashSet<>(permissions(tenant, id)),
                locale == null ? null : Locale.forLanguageTag(locale),
                zone == null ? null : ZoneId.of(zone));
    }

    private List<TeamId> teams(TenantId tenant, UserId user) {
        return sql.query(
                "select team from erp_member where tenant = ? and user_id = ? order by place",
                row -> new TeamId(row.getString("team")),
                tenant.value(),
                user.value());
    }

    private List<String> permissions(TenantId tenant, UserId user) {
        return sql.query(
                "select distinct p.permission from erp_user_role u join erp_role_permission p"
                        + " on p.tenant = u.tenant and p.role = u.role where u.tenant = ? and u.user_id = ?",
                row -> row.getString(1),
                tenant.value(),
                user.value());
    }
}
