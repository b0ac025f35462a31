package dev.kontor.activities.internal.persistence;

import dev.kontor.kernel.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Sets the parameters of a statement one after the other. */
final class Parameters {

    /** What a statement is given. */
    interface Adding {
        void to(Parameters parameters) throws SQLException;
    }

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(TenantId tenant) throws SQLException {
        return add(tenant.value());
    }

    Parameters add(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters add(UUID value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }

    Parameters add(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters add(Instant value) throws SQLException {
        statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Parameters addAll(String type, Collection<?> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values.toArray()));
        return this;
    }

    Parameters addEach(Object[] values) throws SQLException {
        for (Object value : values) {
            statement.setObject(++last, value);
        }
        return this;
    }
}
