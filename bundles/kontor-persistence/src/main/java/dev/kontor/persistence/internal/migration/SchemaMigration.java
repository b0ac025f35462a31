package dev.kontor.persistence.internal.migration;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a module's tables up to date, or refuses the module when its tables have outgrown it. */
public final class SchemaMigration {
    private static final ClassLoader FLYWAY = Flyway.class.getClassLoader();
    private static final String OUR_SCRIPT = "V001__oldest_reader.sql";
    private static final ModuleMigrations OURS = new ModuleMigrations(
            "persistence",
            List.of(new MigrationScript(
                    OUR_SCRIPT, SchemaMigration.class.getResource("/db/persistence/" + OUR_SCRIPT))));

    private final DataSource dataSource;
    private final OldestReaders oldestReaders;

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
        this.oldestReaders = new OldestReaders(dataSource);
    }

    /** Asked before, so that a refused module touches nothing, and again after, as another node may have been faster. */
    public void migrate(ModuleMigrations migrations) throws SQLException {
        try (MigrationTurn turn = MigrationTurn.await(dataSource)) {
            inTurn(migrations);
        }
    }

    private void inTurn(ModuleMigrations migrations) throws SQLException {
        run(OURS);
        oldestReaders.add(migrations.module());
        oldestReaders.require(migrations);
        run(migrations);
        oldestReaders.require(migrations);
    }

    /** Flyway finds its parts by the context class loader, which must be the one that it was loaded by. */
    private void run(ModuleMigrations migrations) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(FLYWAY);
        try {
            flyway(migrations).migrate();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** All modules share one schema, so for each but the first it isn't empty: hence the baseline. */
    private Flyway flyway(ModuleMigrations migrations) {
        return Flyway.configure(FLYWAY)
                .dataSource(dataSource)
                .table(migrations.module() + "_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion(MigrationVersion.fromVersion("0"))
                .ignoreMigrationPatterns("*:future")
                .resourceProvider(new ScriptResources(migrations.scripts()))
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j")
                .load();
    }
}
