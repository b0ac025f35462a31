package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.TypedId;
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

    /** In the order of the columns of the table. */
    Parameters add(Activity activity) throws SQLException {
        return add(activity.id().value())
                .add(activity.version())
                .add(activity.contact().value())
                .add(activity.type())
                .add(activity.direction().name())
                .add(activity.source() == null ? null : activity.source().kind())
                .add(activity.source() == null ? null : activity.source().id())
                .add(activity.occurredAt())
                .add(activity.recordedAt())
                .add(value(activity.team()))
                .add(value(activity.owner()))
                .add(activity.actor().value())
                .add(activity.actorName())
                .add(activity.subject())
                .add(activity.sender())
                .add(activity.snippet())
                .add(String.join(ActivityRow.BETWEEN_FLAGS, activity.flags()));
    }

    private static String value(TypedId<String> id) {
        return id == null ? null : id.value();
    }
}
