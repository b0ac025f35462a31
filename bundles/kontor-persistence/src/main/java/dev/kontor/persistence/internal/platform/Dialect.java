package dev.kontor.persistence.internal.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.eclipse.persistence.platform.database.DatabasePlatform;

/** A database product that Kontor runs on. */
public enum Dialect {
    H2(KontorH2Platform.class),
    POSTGRESQL(KontorPostgreSqlPlatform.class);

    private final Class<? extends DatabasePlatform> platform;

    Dialect(Class<? extends DatabasePlatform> platform) {
        this.platform = platform;
    }

    /** The dialect of the database behind the connection. */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.name().equalsIgnoreCase(product)) {
                return dialect;
            }
        }
        throw new SQLException("Kontor runs on H2 and PostgreSQL, not on " + product);
    }

    /** The folder of the migrations that only this product understands. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Class<? extends DatabasePlatform> platform() {
        return platform;
    }
}
