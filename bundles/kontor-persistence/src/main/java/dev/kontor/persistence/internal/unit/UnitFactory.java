package dev.kontor.persistence.internal.unit;

import static java.util.Map.entry;

import dev.kontor.persistence.internal.platform.Dialect;
import dev.kontor.persistence.internal.transaction.ConnectionDataSource;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Makes a unit out of its description; every unit is set up alike. */
public final class UnitFactory {
    private final ThreadTransactions transactions;

    public UnitFactory(ThreadTransactions transactions) {
        this.transactions = transactions;
    }

    public PersistenceUnit create(UnitDescription description, ClassLoader bundle, Dialect dialect) {
        UnitInfo info = new UnitInfo(description, bundle, new ConnectionDataSource(transactions::connectionForUnits));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(info.getClassLoader());
        try {
            EntityManagerFactory factory = new PersistenceProvider()
                    .createContainerEntityManagerFactory(info, settings(description.name(), dialect));
            return new PersistenceUnit(description.name(), factory, transactions, dialect);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The session has a name of its own, as EclipseLink would hand out that of an equal unit on another database. The
     * target database is named so that nothing guesses. EclipseLink would log each failure that it also throws, with
     * what a driver says of the row's values: only what it can't throw is left.
     */
    private static Map<String, String> settings(String unit, Dialect dialect) {
        return Map.ofEntries(
                entry(PersistenceUnitProperties.SESSION_NAME, unit + "-" + UUID.randomUUID()),
                entry(
                        PersistenceUnitProperties.TARGET_DATABASE,
                        dialect.platform().getName()),
                entry(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false"),
                entry(PersistenceUnitProperties.WEAVING, "false"),
                entry(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE),
                entry(PersistenceUnitProperties.ALLOW_NATIVE_SQL_QUERIES, "true"),
                entry(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true"),
                entry(PersistenceUnitProperties.EXCLUDE_ECLIPSELINK_ORM_FILE, "true"),
                entry(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger"),
                entry(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE"),
                entry(PersistenceUnitProperties.LOGGING_PARAMETERS, "false"));
    }
}
