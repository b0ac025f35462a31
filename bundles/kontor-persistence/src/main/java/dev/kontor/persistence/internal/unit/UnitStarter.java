package dev.kontor.persistence.internal.unit;

import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.persistence.internal.migration.ModuleMigrations;
import dev.kontor.persistence.internal.migration.SchemaMigration;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import dev.kontor.persistence.internal.platform.Dialect;
import dev.kontor.persistence.internal.transaction.ConnectionDataSource;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import java.sql.Connection;
import java.sql.SQLException;

/** Brings a unit's tables up to date and then the unit to life, or fails without having started it. */
public final class UnitStarter {
    private final DatabaseConnections connections;
    private final ThreadTransactions transactions;

    public UnitStarter(DatabaseConnections connections, ThreadTransactions transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    public PersistenceUnit start(
            UnitDescription description, String migrationFolder, ScriptFolders folders, ClassLoader bundle)
            throws SQLException {
        Dialect dialect = dialect();
        new SchemaMigration(new ConnectionDataSource(connections))
                .migrate(ModuleMigrations.of(description.name(), migrationFolder, dialect, folders));
        return new UnitFactory(transactions).create(description, bundle, dialect);
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = connections.connection()) {
            return Dialect.of(connection);
        }
    }
}
