package dev.kontor.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Fills tables without their indexes and makes the indexes at the end, as one does with millions of rows. */
final class WithoutIndexes {

    /** What fills the tables. */
    interface Filling {
        void run() throws SQLException;
    }

    private static final String CONSTRAINTS = "select 'alter table %1$s drop constraint ' || conname,"
            + " 'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
            + " where conrelid = '%1$s'::regclass and contype in ('p', 'u')"
            + " and not exists (select 1 from pg_constraint r where r.contype = 'f' and r.confrelid = '%1$s'::regclass)";
    private static final String INDEXES = "select 'drop index ' || indexname, indexdef from pg_indexes"
            + " where tablename = '%1$s' and indexname not in (select conname from pg_constraint"
            + " where conrelid = '%1$s'::regclass)";

    private final DataSource dataSource;

    WithoutIndexes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void fill(List<String> tables, Filling filling) throws SQLException {
        List<String> making = new ArrayList<>();
        for (String table : tables) {
            making.addAll(dropped(CONSTRAINTS.formatted(table)));
            making.addAll(dropped(INDEXES.formatted(table)));
        }
        filling.run();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '2GB'");
            statement.execute("set max_parallel_maintenance_workers = 0");
            for (String make : making) {
                System.out.println(make);
                statement.execute(make);
            }
            statement.execute("reset all");
        }
    }

    private List<String> dropped(String select) throws SQLException {
        List<String> dropping = new ArrayList<>();
        List<String> making = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    dropping.add(rows.getString(1));
                    making.add(rows.getString(2));
                }
            }
            for (String drop : dropping) {
                statement.execute(drop);
            }
        }
        return making;
    }
}
