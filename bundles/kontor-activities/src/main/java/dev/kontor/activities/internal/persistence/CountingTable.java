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

/** Activities counted by the database: by type and whom they belong to, by day and hour (A46, A52, A54, A56, A59, A74). */
public final class CountingTable {

    private final Transactions transactions;

    public CountingTable(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<TypeTotal> totals(FigureScope scope, FigurePeriod period) {
        String groups = "type, direction, " + scope.belonging();
        Conditions sql = rows(scope, period, "select " + groups + ", count(*), min(occurred_at), max(occurred_at)");
        return sql.and(" group by " + groups).read(transactions.connection(), rows -> {
            List<TypeTotal> totals = new ArrayList<>();
            while (rows.next()) {
                totals.add(new TypeTotal(
                        rows.getString(1),
                        Direction.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getObject(6, OffsetDateTime.class).toInstant()));
            }
            return totals;
        });
    }

    public long count(FigureScope scope, FigurePeriod period) {
        return rows(scope, period, "select count(*)").read(transactions.connection(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** By the days that have any. */
    public Map<LocalDate, Long> days(FigureScope scope, FigurePeriod period) {
        String day = LocalTimeSql.day("seconds");
        Conditions sql = seconds(scope, period, "select " + day + ", count(*)");
        return sql.and(" group by " + day).read(transactions.connection(), rows -> {
            Map<LocalDate, Long> days = new HashMap<>();
            while (rows.next()) {
                days.put(LocalDate.ofEpochDay(rows.getLong(1) - LocalTimeSql.SHIFTED_DAYS), rows.getLong(2));
            }
            return days;
        });
    }

    /** By the hours of the week that have any. */
    public List<HourTotal> hours(FigureScope scope, FigurePeriod period) {
        String groups = "type, " + LocalTimeSql.weekday("seconds") + ", " + LocalTimeSql.hour("seconds");
        Conditions sql = seconds(scope, period, "select " + groups + ", count(*)");
        return sql.and(" group by " + groups).read(transactions.connection(), rows -> {
            List<HourTotal> hours = new ArrayList<>();
            while (rows.next()) {
                hours.add(new HourTotal(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)));
            }
            return hours;
        });
    }

    /** The offset keeps PostgreSQL from working out the seconds anew wherever they are used. */
    static Conditions seconds(FigureScope scope, FigurePeriod period, String select) {
        String each = " from (select type, " + LocalTimeSql.seconds(period) + " as seconds";
        return rows(scope, period, select + each).and(" offset 0) s");
    }

    static Conditions rows(FigureScope scope, FigurePeriod period, String select) {
        Conditions sql = CountedRows.add(new Conditions(select + " from activities_activity where"), scope);
        return CountedRows.between(sql, period.start(), period.end());
    }
}
