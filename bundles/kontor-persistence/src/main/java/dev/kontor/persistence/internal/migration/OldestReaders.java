package dev.kontor.persistence.internal.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The table that says which versions of a module the schema still serves. */
final class OldestReaders {
    private static final String ALREADY_THERE = "23505";

    private final DataSource dataSource;

    OldestReaders(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void require(ModuleMigrations migrations) throws SQLException {
        int oldestReader = of(migrations.module());
        if (oldestReader > migrations.version()) {
            throw new SchemaTooNewException(migrations.module(), migrations.version(), oldestReader);
        }
    }

    /** Gives a new module its row, so that migrations can raise it. */
    void add(String module) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kontor_schema (module, oldest_reader) select cast(? as varchar(40)), 0"
                                + " where not exists (select 1 from kontor_schema where module = ?)")) {
            insert.setString(1, module);
            insert.setString(2, module);
            insert.executeUpdate();
        } catch (SQLException e) {
            boolean anotherNodeWasFaster = ALREADY_THERE.equals(e.getSQLState());
            if (!anotherNodeWasFaster) {
                throw e;
            }
        }
    }

    private int of(String module) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select oldest_reader from kontor_schema where module = ?")) {
            select.setString(1, module);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
