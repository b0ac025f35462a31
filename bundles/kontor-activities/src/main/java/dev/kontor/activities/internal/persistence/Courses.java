package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.EntryLook;
import dev.kontor.activities.Step;
import dev.kontor.activities.internal.domain.Course;
import dev.kontor.activities.internal.domain.PastLook;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How interactions that go on stand, and their steps; by source, so that all activities of one share them. */
public final class Courses {

    private static final String OF_SOURCE = " where tenant_id = ? and source_kind = ? and source_id = ? and type = ?";
    private static final String SELECT =
            "select subject, snippet, state, steps, words from activities_course" + OF_SOURCE;
    private static final String INSERT = "insert into activities_course (tenant_id, source_kind, source_id, type,"
            + " subject, snippet, state, steps, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update activities_course set subject = ?, snippet = ?, state = ?, steps = ?, words = ?" + OF_SOURCE;
    private static final String INSERT_STEP = "insert into activities_step (tenant_id, source_kind, source_id, type,"
            + " step_key, place, kind, occurred_at, direction, author, text, recorded_at, before_subject, before_snippet,"
            + " before_state, before_words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " char_length(cast(? as varchar)))"; // each database counts characters in its own way

    private final Transactions transactions;

    public Courses(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How the interaction stands; nobody else tells of it until the transaction ends. */
    public Optional<Course> lock(TenantId tenant, SourceRef source, String type) {
        return of(tenant, source, type, " for update");
    }

    public Optional<Course> find(TenantId tenant, SourceRef source, String type) {
        return of(tenant, source, type, "");
    }

    public void add(TenantId tenant, Course course) {
        transactions.writeLater(
                INSERT,
                tenant.value(),
                course.source().kind(),
                course.source().id(),
                course.type(),
                course.look().subject(),
                course.look().snippet(),
                course.look().state(),
                course.steps(),
                course.words());
    }

    public void save(TenantId tenant, Course course) {
        transactions.writeLater(
                UPDATE,
                course.look().subject(),
                course.look().snippet(),
                course.look().state(),
                course.steps(),
                course.words(),
                tenant.value(),
                course.source().kind(),
                course.source().id(),
                course.type());
    }

    /** Whether the step was told before (Q23). */
    public boolean knows(TenantId tenant, SourceRef source, String type, String key) {
        return new Conditions("select 1 from activities_step" + OF_SOURCE + " and step_key = ?")
                .and(
                        "",
                        p -> p.add(tenant)
                                .add(source.kind())
                                .add(source.id())
                                .add(type)
                                .add(key))
                .read(transactions.connection(), ResultSet::next);
    }

    /** @param before how the interaction looked before the step, which is the next of it */
    public void addStep(TenantId tenant, Course before, Direction direction, InteractionStep step, Instant recordedAt) {
        transactions.writeLater(
                INSERT_STEP,
                tenant.value(),
                before.source().kind(),
                before.source().id(),
                before.type(),
                step.key(),
                before.steps() + 1,
                step.kind(),
                step.occurredAt().atOffset(ZoneOffset.UTC),
                direction.name(),
                step.author(),
                step.text(),
                recordedAt.atOffset(ZoneOffset.UTC),
                before.look().subject(),
                before.look().snippet(),
                before.look().state(),
                before.words());
    }

    public List<Step> steps(TenantId tenant, SourceRef source, String type, int after, int limit) {
        return new Conditions(
                        "select place, kind, occurred_at, direction, author, text from activities_step" + OF_SOURCE)
                .and(
                        " and place > ? order by place limit " + limit,
                        p -> p.add(tenant)
                                .add(source.kind())
                                .add(source.id())
                                .add(type)
                                .add(after))
                .read(transactions.connection(), rows -> {
                    List<Step> steps = new ArrayList<>();
                    while (rows.next()) {
                        steps.add(step(rows));
                    }
                    return steps;
                });
    }

    /** How the interaction looked before the first step that was told after a moment; empty when none was. */
    public Optional<PastLook> before(TenantId tenant, SourceRef source, String type, Instant moment) {
        return new Conditions(
                        "select before_subject, before_snippet, before_state, place from activities_step" + OF_SOURCE)
                .and(
                        " and recorded_at > ? order by place limit 1",
                        p -> p.add(tenant)
                                .add(source.kind())
                                .add(source.id())
                                .add(type)
                                .add(moment))
                .read(transactions.connection(), rows -> rows.next() ? Optional.of(past(rows)) : Optional.empty());
    }

    private static PastLook past(ResultSet row) throws SQLException {
        EntryLook look = new EntryLook(row.getString(1), row.getString(2), row.getString(3));
        return new PastLook(look, row.getInt(4) - 1);
    }

    private Optional<Course> of(TenantId tenant, SourceRef source, String type, String locking) {
        return new Conditions(SELECT + locking)
                .and("", p -> p.add(tenant).add(source.kind()).add(source.id()).add(type))
                .read(
                        transactions.connection(),
                        rows -> rows.next() ? Optional.of(course(source, type, rows)) : Optional.empty());
    }

    private static Course course(SourceRef source, String type, ResultSet row) throws SQLException {
        EntryLook look = new EntryLook(row.getString(1), row.getString(2), row.getString(3));
        return new Course(source, type, look, row.getInt(4), row.getString(5));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Direction.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }
}
