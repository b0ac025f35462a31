package dev.kontor.persistence.internal.boot;

import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.migration.ClassPathScripts;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import dev.kontor.persistence.internal.unit.PersistenceUnit;
import dev.kontor.persistence.internal.unit.UnitDescription;
import dev.kontor.persistence.internal.unit.UnitStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The whole of persistence without a container: units from a class path over any data source. */
public final class PlainPersistence implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ThreadTransactions transactions;
    private final UnitStarter starter;
    private final List<PersistenceUnit> units = new ArrayList<>();

    public PlainPersistence(DataSource dataSource) {
        this.transactions = new ThreadTransactions(dataSource::getConnection);
        this.starter = new UnitStarter(dataSource::getConnection, transactions);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** Migrates and starts the unit that a persistence.xml on the class path describes. */
    public PersistenceUnit start(String unit, String migrations, ClassLoader loader) {
        return start(unit, migrations, loader, new ClassPathScripts(loader));
    }

    /** The same with migrations from elsewhere. */
    public PersistenceUnit start(String unit, String migrations, ClassLoader loader, ScriptFolders folders) {
        try {
            PersistenceUnit started = starter.start(describe(unit, loader), migrations, folders, loader);
            units.add(started);
            return started;
        } catch (SQLException e) {
            throw new IllegalStateException("Unit " + unit + " could not be started", e);
        }
    }

    private static UnitDescription describe(String unit, ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(UnitDescription.FILE)).stream()
                    .map(file -> UnitDescription.read(unit, file))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No " + UnitDescription.FILE + " on the class path describes " + unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        units.forEach(unit -> unit.close(PATIENCE));
        units.clear();
    }
}
