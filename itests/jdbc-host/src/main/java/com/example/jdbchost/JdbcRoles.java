package com.example.jdbchost;

import dev.kontor.host.HostRole;
import dev.kontor.host.RoleDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/** The ERP's roles and what they mean in Kontor. */
public record JdbcRoles(Sql sql) implements RoleDirectory {

    @Override
    public List<HostRole> list(TenantId tenant) {
        return sql.query(
                "select id, name from erp_role where tenant = ? order by name, id",
                row -> role(tenant, row),
                tenant.value());
    }

    @Override
    public List<HostRole> rolesOf(TenantId tenant, UserId user) {
        return sql.query(
                "select r.id, r.name from erp_user_role u join erp_role r on r.tenant = u.tenant and r.id = u.role"
                        + " where u.tenant = ? and u.user_id = ? order by r.name, r.id",
                row -> role(tenant, row),
                tenant.value(),
                user.value());
    }

    private HostRole role(TenantId tenant, ResultSet row) throws SQLException {
        String id = row.getString("id");
        List<String> permissions = sql.query(
                "select permission from erp_role_permission where tenant = ? and role = ?",
                permission -> permission.getString(1),
                tenant.value(),
                id);
        return new HostRole(id, row.getString("name"), new HashSet<>(permissions));
    }
}
