package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.Conversation;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An activity as its row says it, in the order of the table's columns. */
final class ActivityRow {

    static final String BETWEEN_FLAGS = ",";

    private ActivityRow() {}

    static StoredActivity read(ResultSet row, UnaryOperator<String> typeNames) throws SQLException {
        String type = row.getString(4);
        String team = row.getString(10);
        String owner = row.getString(11);
        UUID conversation = row.getObject(21, UUID.class);
        Activity activity = new Activity(
                new ActivityId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new ContactId(row.getObject(3, UUID.class)),
                type,
                typeNames.apply(type),
                Direction.valueOf(row.getString(5)),
                source(row.getString(6), row.getString(7)),
                instant(row, 8),
                instant(row, 9),
                team == null ? null : new TeamId(team),
                owner == null ? null : new UserId(owner),
                new UserId(row.getString(12)),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                flags(row.getString(17)),
                row.getString(18),
                row.getInt(19),
                OwnValueColumn.read(row.getString(20)),
                conversation == null ? null : new Conversation(new ConversationId(conversation), 0));
        return new StoredActivity(activity, row.getObject(22) != null);
    }

    /** The tenant, the channel and the columns up to the conversation. */
    static Object[] values(TenantId tenant, Channel channel, Activity activity) {
        return new Object[] {
            tenant.value(),
            channel.name(),
            activity.id().value(),
            activity.version(),
            activity.contact().value(),
            activity.type(),
            activity.direction().name(),
            activity.source() == null ? null : activity.source().kind(),
            activity.source() == null ? null : activity.source().id(),
            activity.occurredAt().atOffset(ZoneOffset.UTC),
            activity.recordedAt().atOffset(ZoneOffset.UTC),
            value(activity.team()),
            value(activity.owner()),
            activity.actor().value(),
            activity.actorName(),
            activity.subject(),
            activity.sender(),
            activity.snippet(),
            String.join(BETWEEN_FLAGS, activity.flags()),
            activity.state(),
            activity.steps(),
            OwnValueColumn.written(activity.fields()),
            activity.conversation() == null
                    ? null
                    : activity.conversation().id().value()
        };
    }

    private static String value(TypedId<String> id) {
        return id == null ? null : id.value();
    }

    private static SourceRef source(String kind, String id) {
        return kind == null ? null : new SourceRef(kind, id);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> flags(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN_FLAGS));
    }
}
