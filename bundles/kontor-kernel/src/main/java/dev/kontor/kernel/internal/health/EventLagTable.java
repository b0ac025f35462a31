package dev.kontor.kernel.internal.health;

import dev.kontor.kernel.internal.figures.Backlog;
import dev.kontor.kernel.internal.sql.Sql;
import java.time.Instant;
import java.util.List;

/** What waits for each subscriber over all tenants whose module is on. Counts end at a bound: health is asked often. */
public final class EventLagTable {
    static final int COUNTED = 1_000;

    private static final String SWITCHED_ON = " and (? = 'kernel' or exists (select 1 from kernel_module m"
            + " where m.tenant_id = d.tenant_id and m.module_id = ? and m.enabled = true))";
    private static final String OLDEST = "select d.recorded_at from kernel_delivery d"
            + " where d.subscriber = ? and d.state = 'WAITING'" + SWITCHED_ON + " order by d.position limit 1";
    private static final String WAITING = "select count(*) from (select 1 as one from kernel_delivery d"
            + " where d.subscriber = ? and d.state = 'WAITING'" + SWITCHED_ON + " limit " + (COUNTED + 1) + ") counted";
    private static final String DEAD = "select count(*) from (select 1 as one from kernel_delivery d"
            + " where d.subscriber = ? and d.state = 'DEAD' limit " + (COUNTED + 1) + ") counted";

    private record Subscription(String subscriber, String module) {}

    private final Sql sql;

    public EventLagTable(Sql sql) {
        this.sql = sql;
    }

    public List<Backlog> backlogs() {
        return sql
                .query(
                        "select subscriber, module_id from kernel_subscription order by subscriber",
                        row -> new Subscription(row.getString(1), row.getString(2)))
                .stream()
                .map(this::backlog)
                .toList();
    }

    private Backlog backlog(Subscription of) {
        List<Instant> oldest =
                sql.query(OLDEST, row -> Sql.instant(row, "recorded_at"), of.subscriber(), of.module(), of.module());
        int waiting = oldest.isEmpty() ? 0 : count(WAITING, of.subscriber(), of.module(), of.module());
        return new Backlog(
                of.subscriber(), oldest.isEmpty() ? null : oldest.get(0), waiting, count(DEAD, of.subscriber()));
    }

    private int count(String statement, Object... values) {
        return sql.query(statement, row -> row.getInt(1), values).get(0);
    }

    /** The number, or that there are more than are counted. */
    static String atMost(int counted) {
        return counted > COUNTED ? "More than " + COUNTED : String.valueOf(counted);
    }
}
