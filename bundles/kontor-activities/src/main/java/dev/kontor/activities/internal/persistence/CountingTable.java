package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.HourTotal;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

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

    /** By the hours that have any. */
    public List<HourTotal> hours(FigureScope scope, FigurePeriod period) {
        Conditions sql = rows(
                scope,
                period,
                "select type, local_day, local_hour, count(*) from (select type, " + LocalTimeSql.day(period)
                        + " as local_day, " + LocalTimeSql.hour(period) + " as local_hour");
        return sql.and(") h group by type, local_day, local_hour").read(transactions.connection(), rows -> {
            List<HourTotal> hours = new ArrayList<>();
            while (rows.next()) {
                hours.add(new HourTotal(
                        rows.getString(1),
                        LocalDate.ofEpochDay(rows.getLong(2) - LocalTimeSql.SHIFTED_DAYS),
                        rows.getInt(3),
                        rows.getLong(4)));
            }
            return hours;
        });
    }

    private static Conditions rows(FigureScope scope, FigurePeriod period, String select) {
        Conditions sql = CountedRows.add(new Conditions(select + " from activities_activity where"), scope);
        return CountedRows.between(sql, period.start(), period.end());
    }
}
