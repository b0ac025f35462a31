package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.Counted;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.HourTotal;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * All in one statement that reads the activities once, as reading them is most of the work.
     *
     * @param byTime whether days and hours are wanted too
     */
    public Counted counted(FigureScope scope, FigurePeriod period, boolean byTime) {
        Connection connection = transactions.connection();
        Dialect dialect = Sql.run(() -> Dialect.of(connection));
        return CountingSql.counted(scope, period, byTime, dialect).read(connection, rows -> {
            List<TypeTotal> totals = new ArrayList<>();
            Map<LocalDate, Long> days = new HashMap<>();
            List<HourTotal> hours = new ArrayList<>();
            while (rows.next()) {
                switch (CountingSql.Row.valueOf(rows.getString(1))) {
                    case TOTAL -> totals.add(total(rows));
                    case DAY ->
                        days.put(LocalDate.ofEpochDay(rows.getLong(8) - LocalTimeSql.SHIFTED_DAYS), rows.getLong(5));
                    case HOUR -> hours.add(hour(rows));
                }
            }
            return new Counted(totals, days, hours);
        });
    }

    private static TypeTotal total(ResultSet row) throws SQLException {
        return new TypeTotal(
                row.getString(2),
                Direction.valueOf(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static HourTotal hour(ResultSet row) throws SQLException {
        int hour = row.getInt(9);
        return new HourTotal(
                row.getString(2), LocalTimeSql.weekday(hour), LocalTimeSql.hourOfDay(hour), row.getLong(5));
    }

    public long count(FigureScope scope, FigurePeriod period) {
        return CountingSql.rows("select count(*)", scope, period).read(transactions.connection(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
