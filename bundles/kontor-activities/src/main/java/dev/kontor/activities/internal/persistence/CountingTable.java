package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.HourTotal;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Activities counted by the database: by type, day, hour, and whom they belong to (A46, A52, A54, A56, A59, A74). */
public final class CountingTable {

    private final Transactions transactions;

    public CountingTable(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<TypeTotal> totals(FigureScope scope, FigurePeriod period) {
        Conditions sql = rows(scope, period, "select type, direction, count(*), min(occurred_at), max(occurred_at)");
        return sql.and(" group by type, direction").read(transactions.connection(), rows -> {
            List<TypeTotal> totals = new ArrayList<>();
            while (rows.next()) {
                totals.add(new TypeTotal(
                        rows.getString(1),
                        Direction.valueOf(rows.getString(2)),
                        rows.getLong(3),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return totals;
        });
    }

    /** By the days that have any. */
    public Map<LocalDate, Long> days(FigureScope scope, FigurePeriod period) {
        Conditions sql = rows(
                scope, period, "select local_day, count(*) from (select " + LocalTimeSql.day(period) + " as local_day");
        return sql.and(") d group by local_day").read(transactions.connection(), rows -> {
            Map<LocalDate, Long> days = new HashMap<>();
            while (rows.next()) {
                days.put(LocalDate.ofEpochDay(rows.getLong(1) - LocalTimeSql.SHIFTED_DAYS), rows.getLong(2));
            }
            return days;
        });
    }

    /** By the hours that have any. */
    public List<HourTotal> hours(FigureScope scope, FigurePeriod period) {
        Conditions sql = rows(
                scope,
                period,
                "select type, local_weekday, local_hour, count(*) from (select type, " + LocalTimeSql.weekday(period)
                        + " as local_weekday, " + LocalTimeSql.hour(period) + " as local_hour");
        return sql.and(") h group by type, local_weekday, local_hour").read(transactions.connection(), rows -> {
            List<HourTotal> hours = new ArrayList<>();
            while (rows.next()) {
                hours.add(new HourTotal(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)));
            }
            return hours;
        });
    }

    /** By user, of a user's by team; under null what belongs to none. */
    public Map<String, Long> belongings(FigureScope scope, FigurePeriod period) {
        Conditions sql = rows(scope, period, "select " + scope.belonging() + ", count(*)");
        return sql.and(" group by " + scope.belonging()).read(transactions.connection(), rows -> {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        });
    }

    private static Conditions rows(FigureScope scope, FigurePeriod period, String select) {
        Conditions sql = CountedRows.add(new Conditions(select + " from activities_activity where"), scope);
        return CountedRows.between(sql, period.start(), period.end());
    }
}
