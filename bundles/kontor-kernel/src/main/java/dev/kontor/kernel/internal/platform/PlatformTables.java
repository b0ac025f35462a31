package dev.kontor.kernel.internal.platform;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.rules.KnownZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored tenants and switches. */
public final class PlatformTables {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformTables.class);

    private final Sql sql;

    public PlatformTables(Sql sql) {
        this.sql = sql;
    }

    long revision() {
        return sql.query("select revision from kernel_revision where name = 'platform'", row -> row.getLong(1))
                .get(0);
    }

    /** As it is stored, and stays until the transaction ends: every change begins with this row. */
    public Platform loadLocked() {
        sql.query("select revision from kernel_revision where name = 'platform' for update", row -> row.getLong(1));
        return load();
    }

    Platform load() {
        long revision = revision();
        Map<TenantId, Tenant> tenants = new HashMap<>();
        sql.query(
                        "select tenant_id, name, zone, locale, region, recorded_at from kernel_tenant",
                        PlatformTables::tenant)
                .forEach(tenant -> tenants.put(tenant.id(), tenant));
        Map<TenantId, Set<ModuleId>> enabled = new HashMap<>();
        sql.query(
                "select tenant_id, module_id from kernel_module where enabled = true",
                row -> enabled.computeIfAbsent(new TenantId(row.getString(1)), tenant -> new HashSet<>())
                        .add(new ModuleId(row.getString(2))));
        return new Platform(revision, tenants, enabled);
    }

    public void insert(Caller caller, Tenant tenant) {
        sql.update(
                "insert into kernel_tenant (tenant_id, name, zone, locale, region, occurred_at, recorded_at, actor, channel)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.id().value(),
                tenant.name(),
                tenant.zone().getId(),
                tenant.locale().toLanguageTag(),
                tenant.region(),
                tenant.createdAt(),
                tenant.createdAt(),
                caller.user().value(),
                caller.channel().name());
        changed();
    }

    /**
     * Whether the module is on by the database, which may know better than our memory: another node may have just
     * switched it. Whoever asks has the turn until its transaction ends: two who switch at once go one after the other.
     */
    public boolean onInTurn(Caller caller, ModuleId module) {
        sql.query("select revision from kernel_revision where name = 'platform' for update", row -> row.getLong(1));
        return !sql.query(
                        "select 1 from kernel_module where tenant_id = ? and module_id = ? and enabled = true",
                        row -> row.getInt(1),
                        caller.tenant().value(),
                        module.value())
                .isEmpty();
    }

    public void switchTo(Caller caller, ModuleId module, boolean enabled, Instant now) {
        changed();
        int updated = sql.update(
                "update kernel_module set enabled = ?, occurred_at = ?, recorded_at = ?, actor = ?, channel = ?"
                        + " where tenant_id = ? and module_id = ?",
                enabled,
                now,
                now,
                caller.user().value(),
                caller.channel().name(),
                caller.tenant().value(),
                module.value());
        if (updated == 0) {
            sql.update(
                    "insert into kernel_module (tenant_id, module_id, enabled, occurred_at, recorded_at, actor, channel)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    caller.tenant().value(),
                    module.value(),
                    enabled,
                    now,
                    now,
                    caller.user().value(),
                    caller.channel().name());
        }
    }

    private void changed() {
        sql.update("update kernel_revision set revision = revision + 1 where name = 'platform'");
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        TenantId id = new TenantId(row.getString("tenant_id"));
        return new Tenant(
                id,
                row.getString("name"),
                zone(id, row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("region"),
                Sql.instant(row, "recorded_at"));
    }

    /** One tenant with a zone that isn't known here must not keep all others out (A33). */
    private static ZoneId zone(TenantId tenant, String name) {
        return KnownZone.named(name).orElseGet(() -> {
            LOG.warn("The time zone {} of tenant {} is not known here: its times are shown in UTC.", name, tenant);
            return ZoneOffset.UTC;
        });
    }
}
