package com.example.jdbchost;

import dev.kontor.host.HostUser;
import dev.kontor.host.Shift;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ERP's calendar; what holds for the whole tenant has no user. */
public record JdbcCalendar(Sql sql, UserDirectory users) implements WorkCalendar {
    static final String EVERYBODY = "";

    @Override
    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
        if (user == null) {
            return stored(tenant, EVERYBODY);
        }
        return users.find(tenant, user)
                .flatMap(found -> stored(tenant, user.value())
                        .or(() -> stored(tenant, EVERYBODY).map(hours -> in(found, hours))));
    }

    private static WorkingHours in(HostUser user, WorkingHours tenants) {
        return user.zone() == null ? tenants : new WorkingHours(user.zone(), tenants.week());
    }

    private Optional<WorkingHours> stored(TenantId tenant, String user) {
        return sql
                .query(
                        "select zone from erp_hours where tenant = ? and user_id = ?",
                        row -> ZoneId.of(row.getString("zone")),
                        tenant.value(),
                        user)
                .stream()
                .findFirst()
                .map(zone -> new WorkingHours(zone, week(tenant, user)));
    }

    private Map<DayOfWeek, List<Shift>> week(TenantId tenant, String user) {
        record Row(DayOfWeek day, Shift shift) {}
        List<Row> rows = sql.query(
                "select * from erp_shift where tenant = ? and user_id = ? order by week_day, from_time",
                row -> new Row(
                        DayOfWeek.of(row.getInt("week_day")),
                        new Shift(
                                row.getObject("from_time", LocalTime.class),
                                row.getObject("to_time", LocalTime.class))),
                tenant.value(),
                user);
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        rows.forEach(
                row -> week.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row.shift()));
        return week;
    }

    @Override
    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
        return sql.query(
                "select distinct off from erp_day_off where tenant = ? and user_id in (?, ?)"
                        + " and off between ? and ? order by off",
                row -> row.getObject("off", LocalDate.class),
                tenant.value(),
                EVERYBODY,
                user == null ? EVERYBODY : user.value(),
                from,
                to);
    }
}
