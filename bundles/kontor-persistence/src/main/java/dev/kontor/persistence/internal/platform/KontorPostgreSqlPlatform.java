package dev.kontor.persistence.internal.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** PostgreSQL with ids as native uuid and instants as timestamp with time zone. */
public final class KontorPostgreSqlPlatform extends PostgreSQLPlatform {
    private static final long serialVersionUID = 1L;

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        if (!NativeValues.bind(parameter, statement, index)) {
            super.setParameterValueInDatabaseCall(parameter, statement, index, session);
        }
    }

    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return NativeValues.typeOfNull(field).orElseGet(() -> super.getJDBCTypeForSetNull(field));
    }

    @Override
    public Object getObjectFromResultSet(ResultSet row, int column, int type, AbstractSession session)
            throws SQLException {
        return NativeValues.read(super.getObjectFromResultSet(row, column, type, session));
    }
}
