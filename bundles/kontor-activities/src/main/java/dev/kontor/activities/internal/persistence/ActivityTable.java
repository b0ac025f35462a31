package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.internal.domain.Course;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The table of activities, by SQL: it grows to millions of rows that are appended and read in pages and hardly ever
 * changed, so each method is one statement. Every statement names the tenant.
 */
public final class ActivityTable {

    static final String COLUMNS =
            "id, version, contact_id, type, direction, source_kind, source_id, occurred_at, recorded_at, team_id,"
                    + " owner_id, actor_id, actor_name, subject, sender, snippet, flags, state,"
                    + " steps, fields, conversation_id, deleted_at";
    private static final String INSERT = "insert into activities_activity (tenant_id, channel, "
            + COLUMNS.replace(", deleted_at", "")
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_WORDS =
            "insert into activities_words (tenant_id, activity_id, words) values (?, ?, ?)";
    private static final String GROW = "update activities_activity set version = version + 1, subject = ?, snippet = ?,"
            + " state = ?, steps = ? where tenant_id = ? and id = ? and deleted_at is null";
    private static final String GROW_WORDS =
            "update activities_words set words = ? where tenant_id = ? and activity_id = ?";
    private static final String SELECT = "select " + COLUMNS + " from activities_activity where tenant_id = ? and ";
    private static final String DELETE = "update activities_activity set version = version + 1, deleted_at = ?,"
            + " deleted_by = ?, delete_reason = ? where tenant_id = ? and id = ? and deleted_at is null";

    private static final String ABSENCE = "insert into activities_absence (tenant_id, activity_id, deleted_at,"
            + " restored_at) select tenant_id, id, deleted_at, cast(? as timestamp with time zone)"
            + " from activities_activity where tenant_id = ? and id = ? and deleted_at < ?";
    private static final String RESTORE = "update activities_activity set version = version + 1, deleted_at = null,"
            + " deleted_by = null, delete_reason = null where tenant_id = ? and id = ? and deleted_at is not null";

    private final Transactions transactions;

    public ActivityTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Adds the activity; false when this contact has one of the same source and type already (A2). Without a source there
     * is nothing to collide with, so that one needn't be waited for.
     */
    public boolean insert(TenantId tenant, Activity activity, Channel channel) {
        Object[] values = ActivityRow.values(tenant, channel, activity);
        if (activity.source() == null) {
            transactions.writeLater(INSERT, values);
            return true;
        }
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            try (PreparedStatement insert =
                    connection.prepareStatement(Dialect.of(connection).insertUnlessThere(INSERT))) {
                new Parameters(insert).addEach(values);
                return insert.executeUpdate() == 1;
            } catch (SQLException failed) {
                if (Dialect.of(connection).isUniqueViolationThatLeavesTheTransaction(failed)) {
                    return false;
                }
                throw failed;
            }
        });
    }

    /** Adds the words by which an activity is found, beside those of its own fields; only once for each. */
    public void insertWords(TenantId tenant, Activity activity, String words) {
        transactions.writeLater(INSERT_WORDS, tenant.value(), activity.id().value(), StoredWords.of(activity, words));
    }

    /** The words by which an activity is found, without those of its own fields. */
    public String words(TenantId tenant, ActivityId id) {
        return new Conditions("select words from activities_words where tenant_id = ? and activity_id = ?")
                .and("", p -> p.add(tenant).add(id.value()))
                .read(transactions.connection(), rows -> rows.next() ? StoredWords.said(rows.getString(1)) : "");
    }

    /** The activity if the caller sees it, also a deleted one. */
    public Optional<StoredActivity> visible(
            TenantId tenant, ActivityId id, Visibility visibility, UnaryOperator<String> typeNames) {
        Conditions sql = new Conditions(SELECT).and("id = ?", p -> p.add(tenant).add(id.value()));
        VisibleRows.add(sql, tenant, visibility);
        return sql.read(
                transactions.connection(),
                rows -> rows.next() ? Optional.of(ActivityRow.read(rows, typeNames)) : Optional.empty());
    }

    /** Those activities whose content the caller may read, deleted ones too. */
    public Set<UUID> readable(TenantId tenant, Collection<UUID> ids, Visibility visibility) {
        Conditions sql = new Conditions("select id from activities_activity where tenant_id = ? and id = any(?)")
                .and("", p -> p.add(tenant).addAll("uuid", ids));
        VisibleRows.add(sql, tenant, visibility);
        VisibleRows.addReadable(sql, visibility);
        return sql.read(transactions.connection(), rows -> {
            Set<UUID> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        });
    }

    /** The activity, also a deleted one. */
    public Optional<StoredActivity> byId(TenantId tenant, ActivityId id, UnaryOperator<String> typeNames) {
        return one(
                SELECT + "id = ?",
                typeNames,
                parameters -> parameters.add(tenant).add(id.value()));
    }

    /** The activity that a contact has of a source, also a deleted one. */
    public Optional<StoredActivity> bySource(
            TenantId tenant, ContactId contact, SourceRef source, String type, UnaryOperator<String> typeNames) {
        return one(
                SELECT + "contact_id = ? and source_kind = ? and source_id = ? and type = ?",
                typeNames,
                parameters -> parameters
                        .add(tenant)
                        .add(contact.value())
                        .add(source.kind())
                        .add(source.id())
                        .add(type));
    }

    /** The activities of an interaction that goes on, one per contact; without the deleted ones. */
    public List<Activity> ofSource(TenantId tenant, SourceRef source, String type, UnaryOperator<String> typeNames) {
        return new Conditions(SELECT)
                .and(
                        "source_kind = ? and source_id = ? and type = ? and steps > 0 and deleted_at is null",
                        p -> p.add(tenant).add(source.kind()).add(source.id()).add(type))
                .read(transactions.connection(), rows -> {
                    List<Activity> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(ActivityRow.read(rows, typeNames).activity());
                    }
                    return found;
                });
    }

    /** Shows in an activity how its interaction stands by now. */
    public void grow(TenantId tenant, Activity activity, Course course) {
        transactions.writeLater(
                GROW,
                course.look().subject(),
                course.look().snippet(),
                course.look().state(),
                course.steps(),
                tenant.value(),
                activity.id().value());
        transactions.writeLater(
                GROW_WORDS,
                StoredWords.of(activity, course.words()),
                tenant.value(),
                activity.id().value());
    }

    /** Leaves a tombstone; false when there is one already. */
    public boolean delete(TenantId tenant, ActivityId id, Instant at, UserId by, String reason) {
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            try (PreparedStatement update = connection.prepareStatement(DELETE)) {
                new Parameters(update)
                        .add(at)
                        .add(by.value())
                        .add(reason)
                        .add(tenant)
                        .add(id.value());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Takes the tombstone away and keeps how long it was there (N14); false when there is none. */
    public boolean restore(TenantId tenant, ActivityId id, Instant at) {
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            if (!locked(connection, tenant, id)) {
                return false;
            }
            try (PreparedStatement absence = connection.prepareStatement(ABSENCE);
                    PreparedStatement update = connection.prepareStatement(RESTORE)) {
                new Parameters(absence).add(at).add(tenant).add(id.value()).add(at);
                absence.executeUpdate();
                new Parameters(update).add(tenant).add(id.value());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** What was its owner's alone is a team's from now on; false when it is one's already. */
    public boolean share(TenantId tenant, ActivityId id, TeamId team) {
        String share = "update activities_activity set team_id = ?, version = version + 1"
                + " where tenant_id = ? and id = ? and team_id is null";
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            try (PreparedStatement update = connection.prepareStatement(share)) {
                new Parameters(update).add(team.value()).add(tenant).add(id.value());
                return update.executeUpdate() == 1;
            }
        });
    }

    private static boolean locked(Connection connection, TenantId tenant, ActivityId id) {
        return new Conditions("select 1 from activities_activity where")
                .and(
                        " tenant_id = ? and id = ? and deleted_at is not null for update",
                        p -> p.add(tenant).add(id.value()))
                .read(connection, ResultSet::next);
    }

    /** The newest activities of one contact. */
    public List<Activity> newest(ContactId contact, TimelineQuestion question, UnaryOperator<String> typeNames) {
        Conditions sql = TimelineSql.page(contact, question, rare(List.of(contact), question), COLUMNS);
        return sql.read(transactions.connection(), rows -> {
            List<Activity> found = new ArrayList<>();
            while (rows.next()) {
                found.add(ActivityRow.read(rows, typeNames).activity());
            }
            return found;
        });
    }

    /** How many activities of each type several contacts have. */
    public Map<String, Long> countByType(List<ContactId> contacts, TimelineQuestion question) {
        Conditions sql = TimelineSql.counts(contacts, question, rare(contacts, question));
        return sql.read(transactions.connection(), rows -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        });
    }

    private Optional<List<UUID>> rare(List<ContactId> contacts, TimelineQuestion question) {
        return RareWords.entries(transactions.connection(), contacts, question, dialect());
    }

    private Dialect dialect() {
        return Sql.run(() -> Dialect.of(transactions.connection()));
    }

    private Optional<StoredActivity> one(String select, UnaryOperator<String> typeNames, Parameters.Adding parameters) {
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                parameters.to(new Parameters(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(ActivityRow.read(rows, typeNames)) : Optional.empty();
                }
            }
        });
    }
}
