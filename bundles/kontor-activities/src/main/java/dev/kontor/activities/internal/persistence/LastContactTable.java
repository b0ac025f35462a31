package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.LastContact;
import dev.kontor.activities.LastContact.Contacted;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** When a contact and we have spoken (C35), from the ends of the index of its activities. */
public final class LastContactTable {

    private enum Row {
        FIRST,
        INCOMING,
        OUTGOING,
        LATELY
    }

    private static final String NEWEST = " order by occurred_at desc, id desc limit 1)";
    private static final String OLDEST = " order by occurred_at, id limit 1)";
    private static final String NONE = "cast(null as uuid), cast(null as varchar(40)), cast(null as varchar(10)),"
            + " cast(null as timestamp with time zone)";

    private final Transactions transactions;

    public LastContactTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param since from when on counts as lately */
    public LastContact lastContact(FigureScope scope, Instant since) {
        Conditions sql = one(Row.FIRST, scope).and(" and direction <> 'INTERNAL'" + OLDEST);
        sql.and(" union all ").and(one(Row.INCOMING, scope)).and(" and direction = 'IN'" + NEWEST);
        sql.and(" union all ").and(one(Row.OUTGOING, scope)).and(" and direction = 'OUT'" + NEWEST);
        sql.and(" union all select '" + Row.LATELY + "', " + NONE + ", count(*) from activities_activity where");
        CountedRows.add(sql, scope).and(" and direction <> 'INTERNAL' and occurred_at >= ?", p -> p.add(since));
        return sql.read(transactions.connection(), rows -> {
            Contacted first = null;
            Contacted incoming = null;
            Contacted outgoing = null;
            long lately = 0;
            while (rows.next()) {
                switch (Row.valueOf(rows.getString(1))) {
                    case FIRST -> first = contacted(rows);
                    case INCOMING -> incoming = contacted(rows);
                    case OUTGOING -> outgoing = contacted(rows);
                    case LATELY -> lately = rows.getLong(6);
                }
            }
            return new LastContact(first, incoming, outgoing, lately);
        });
    }

    private static Conditions one(Row row, FigureScope scope) {
        String select = "(select '" + row + "', id, type, direction, occurred_at, cast(null as bigint)";
        return CountedRows.add(new Conditions(select + " from activities_activity where"), scope);
    }

    private static Contacted contacted(ResultSet row) throws SQLException {
        return new Contacted(
                new ActivityId(row.getObject(2, UUID.class)),
                row.getString(3),
                Direction.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
