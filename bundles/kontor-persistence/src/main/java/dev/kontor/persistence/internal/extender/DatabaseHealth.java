package dev.kontor.persistence.internal.extender;

import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.persistence.DatabaseConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whether there is a database and it answers. */
final class DatabaseHealth implements HealthCheck {
    private static final int ANSWERS_WITHIN_SECONDS = 2;

    private final Supplier<Optional<DatabaseConnections>> database;

    DatabaseHealth(Supplier<Optional<DatabaseConnections>> database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthState whenSilent() {
        return HealthState.CRITICAL;
    }

    @Override
    public List<HealthFinding> findings() {
        return List.of(database.get().map(this::ask).orElseGet(this::none));
    }

    private HealthFinding none() {
        return HealthFinding.critical(
                name(),
                "There is no data source.",
                "Correct etc/dev.kontor.datasource.cfg; the log says what is wrong with it.");
    }

    private HealthFinding ask(DatabaseConnections connections) {
        long begin = System.nanoTime();
        try (Connection connection = connections.connection()) {
            if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                return away("It does not answer in " + ANSWERS_WITHIN_SECONDS + " s.");
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            return HealthFinding.ok(
                    name(), connection.getMetaData().getDatabaseProductName() + " answers in " + millis + " ms.");
        } catch (SQLException away) {
            return away("It can't be reached (SQL state " + away.getSQLState() + ").");
        }
    }

    private HealthFinding away(String what) {
        return HealthFinding.critical(
                name(),
                what,
                "Start the database or mend the way to it, or raise pool.size if the log says that the pool is"
                        + " exhausted; Kontor goes on by itself.");
    }
}
