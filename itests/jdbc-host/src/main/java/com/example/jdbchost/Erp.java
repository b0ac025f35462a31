package com.example.jdbchost;

import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.Shift;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people do in the ERP: its own forms would call this. */
public record Erp(Sql sql) {

    /** Makes the tables. */
    public void install() throws IOException {
        try (InputStream tables = Erp.class.getResourceAsStream("tables.sql")) {
            String statements = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : statements.split(";")) {
                if (!statement.isBlank()) {
                    sql.update(statement);
                }
            }
        }
    }

    public void hire(TenantId tenant, HostUser user, String login) {
        sql.update(
                "insert into erp_user (tenant, id, name, email, login, active, locale, zone) values (?, ?, ?, ?, ?, ?,"
                        + " ?, ?)",
                tenant.value(),
                user.id().value(),
                user.displayName(),
                user.email(),
                login.toLowerCase(Locale.ROOT),
                user.active(),
                user.locale() == null ? null : user.locale().toLanguageTag(),
                user.zone() == null ? null : user.zone().getId());
        int place = 0;
        for (TeamId team : user.teams()) {
            sql.update(
                    "insert into erp_member (tenant, user_id, place, team) values (?, ?, ?, ?)",
                    tenant.value(),
                    user.id().value(),
                    place++,
                    team.value());
        }
        permit(tenant, user.id(), user.permissions());
    }

    /** Each user of this ERP has a role of their own. */
    public void permit(TenantId tenant, UserId user, Set<String> permissions) {
        sql.update("delete from erp_role_permission where tenant = ? and role = ?", tenant.value(), user.value());
        sql.update("delete from erp_user_role where tenant = ? and user_id = ?", tenant.value(), user.value());
        sql.update("delete from erp_role where tenant = ? and id = ?", tenant.value(), user.value());
        sql.update(
                "insert into erp_role (tenant, id, name) values (?, ?, ?)",
                tenant.value(),
                user.value(),
                "Rolle " + user.value());
        sql.update(
                "insert into erp_user_role (tenant, user_id, role) values (?, ?, ?)",
                tenant.value(),
                user.value(),
                user.value());
        permissions.forEach(permission -> sql.update(
                "insert into erp_role_permission (tenant, role, permission) values (?, ?, ?)",
                tenant.value(),
                user.value(),
                permission));
    }

    public void setActive(TenantId tenant, UserId user, boolean active) {
        sql.update("update erp_user set active = ? where tenant = ? and id = ?", active, tenant.value(), user.value());
    }

    public void found(TenantId tenant, HostTeam team) {
        sql.update(
                "insert into erp_team (tenant, id, name) values (?, ?, ?)",
                tenant.value(),
                team.id().value(),
                team.name());
    }

    public CaseRef open(TenantId tenant, String number, String kind, String title, ContactId contact) {
        sql.update(
                "insert into erp_case (tenant, version, number_key, case_number, kind, title, contact, is_open,"
                        + " opened_at) values (?, 1, ?, ?, ?, ?, ?, true, ?)",
                tenant.value(),
                JdbcCases.key(number),
                number,
                kind,
                title,
                contact.value(),
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        return new JdbcCases(sql).findByNumber(tenant, number).orElseThrow().id();
    }

    public void close(TenantId tenant, CaseRef id) {
        sql.update(
                "update erp_case set is_open = false, version = version + 1 where tenant = ? and id = ?",
                tenant.value(),
                Long.valueOf(id.value()));
    }

    /** @param user whose, or null for everybody's */
    public void setHours(TenantId tenant, UserId user, WorkingHours hours) {
        String whose = whose(user);
        sql.update("delete from erp_hours where tenant = ? and user_id = ?", tenant.value(), whose);
        sql.update("delete from erp_shift where tenant = ? and user_id = ?", tenant.value(), whose);
        sql.update(
                "insert into erp_hours (tenant, user_id, zone) values (?, ?, ?)",
                tenant.value(),
                whose,
                hours.zone().getId());
        for (Map.Entry<DayOfWeek, List<Shift>> day : hours.week().entrySet()) {
            for (Shift shift : day.getValue()) {
                sql.update(
                        "insert into erp_shift (tenant, user_id, week_day, from_time, to_time) values (?, ?, ?, ?, ?)",
                        tenant.value(),
                        whose,
                        day.getKey().getValue(),
                        shift.from(),
                        shift.to());
            }
        }
    }

    /** @param user whose, or null for everybody's */
    public void addDayOff(TenantId tenant, UserId user, LocalDate day) {
        String whose = whose(user);
        sql.update("delete from erp_day_off where tenant = ? and user_id = ? and off = ?", tenant.value(), whose, day);
        sql.update("insert into erp_day_off (tenant, user_id, off) values (?, ?, ?)", tenant.value(), whose, day);
    }

    private static String whose(UserId user) {
        return user == null ? JdbcCalendar.EVERYBODY : user.value();
    }
}
