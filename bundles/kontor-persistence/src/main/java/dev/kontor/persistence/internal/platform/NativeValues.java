package dev.kontor.persistence.internal.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;

/**
 * How ids and instants travel to and from both databases. EclipseLink alone would send instants through the JVM's time
 * zone, and ids to H2 as bytes.
 */
final class NativeValues {

    private NativeValues() {}

    /** Whether the parameter was one of ours and is bound now. */
    static boolean bind(Object parameter, PreparedStatement statement, int index) throws SQLException {
        if (parameter instanceof UUID) {
            statement.setObject(index, parameter);
            return true;
        }
        if (parameter instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            return true;
        }
        return false;
    }

    /** The JDBC type of a null; an unknown one is left to the database, which knows its column. */
    static Optional<Integer> typeOfNull(DatabaseField field) {
        Class<?> type = field == null ? null : field.getType();
        if (type == null || type == UUID.class) {
            return Optional.of(Types.NULL);
        }
        return type == Instant.class ? Optional.of(Types.TIMESTAMP_WITH_TIMEZONE) : Optional.empty();
    }

    /** Every timestamp column has a time zone, so what comes back is an instant. */
    static Object read(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp time ? time.toInstant() : value;
    }
}
