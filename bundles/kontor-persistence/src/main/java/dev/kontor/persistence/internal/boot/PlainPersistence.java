package dev.kontor.persistence.internal.boot;

import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.migration.ClassPathScripts;
import dev.kontor.persistence.internal.migration.ModuleMigrations;
import dev.kontor.persistence.internal.migration.SchemaMigration;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import dev.kontor.persistence.internal.platform.Dialect;
import dev.kontor.persistence.internal.transaction.ConnectionDataSource;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import dev.kontor.persistence.internal.unit.PersistenceUnit;
import dev.kontor.persistence.internal.unit.UnitDescription;
import dev.kontor.persistence.internal.unit.UnitFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** The whole of persistence without a container: units from a class path over any data source. */
public final class PlainPersistence implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final ThreadTransactions transactions;
    private final List<PersistenceUnit> units = new ArrayList<>();

    public PlainPersistence(DataSource dataSource) {
        this.dataSource = dataSource;
        DatabaseConnections connections = dataSource::getConnection;
        this.transactions = new ThreadTransactions(connections);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** Migrates and starts the unit that a persistence.xml on the class path describes. */
    public PersistenceUnit start(String unit, String migrations, ClassLoader loader) {
        return start(unit, migrations, loader, new ClassPathScripts(loader));
    }

    public PersistenceUnit start(String unit, String migrations, ClassLoader loader, ScriptFolders folders) {
        try {
            Dialect dialect = dialect();
            new SchemaMigration(new ConnectionDataSource(dataSource::getConnection))
                    .migrate(ModuleMigrations.of(unit, migrations, dialect, folders));
            PersistenceUnit started = new UnitFactory(transactions).create(describe(unit, loader), loader, dialect);
            units.add(started);
            return started;
        } catch (SQLException e) {
            throw new IllegalStateException("Unit " + unit + " could not be migrated", e);
        }
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection);
        }
    }

    private static UnitDescription describe(String unit, ClassLoader loader) {
        try {
            for (URL file : Collections.list(loader.getResources(UnitDescription.FILE))) {
                var description = UnitDescription.read(unit, file);
                if (description.isPresent()) {
                    return description.get();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No " + UnitDescription.FILE + " on the class path describes " + unit);
    }

    @Override
    public void close() {
        units.forEach(unit -> unit.close(PATIENCE));
        units.clear();
    }
}
