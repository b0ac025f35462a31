package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.StorableSource;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.rules.KeysetCursor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that reads a timeline: the filter and who may see what in one, so that a page is full and a count is
 * right. Tenant, contact and the place to go on from are the index activities_timeline; the rest is looked at row by
 * row.
 */
final class TimelineSql {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String TEXTS = "varchar";

    /** What is made of the rows. */
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Parameters.Adding> parameters = new ArrayList<>();

    private TimelineSql(String select, TimelineQuestion question) {
        sql.append(select).append(" from activities_activity where tenant_id = ?");
        parameters.add(p -> p.add(question.tenant()));
    }

    /** The limit is part of the text, so that the database knows it when it plans. */
    static TimelineSql page(ContactId contact, TimelineQuestion question, String columns) {
        TimelineSql sql = new TimelineSql("select " + columns, question);
        sql.and(" and contact_id = ?", p -> p.add(contact.value()));
        sql.filter(question.filter());
        sql.visible(question.visibility());
        sql.after(question.after());
        sql.sql.append(" order by occurred_at desc, id desc limit ").append(question.limit());
        return sql;
    }

    static TimelineSql counts(List<ContactId> contacts, TimelineQuestion question) {
        TimelineSql sql = new TimelineSql("select type, count(*)", question);
        sql.and(
                " and contact_id = any(?)",
                p -> p.addAll("uuid", contacts.stream().map(ContactId::value).toList()));
        sql.filter(question.filter());
        sql.visible(question.visibility());
        sql.sql.append(" group by type");
        return sql;
    }

    <T> T read(Connection connection, Reading<T> reading) {
        return Sql.run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                Parameters all = new Parameters(statement);
                for (Parameters.Adding parameter : parameters) {
                    parameter.to(all);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.of(rows);
                }
            }
        });
    }

    private void filter(TimelineFilter filter) {
        sql.append(" and deleted_at is null");
        if (!filter.types().isEmpty()) {
            and(" and type = any(?)", p -> p.addAll(TEXTS, filter.types()));
        }
        if (filter.team() != null) {
            team(filter.team().value());
        }
        if (filter.direction() != null) {
            and(" and direction = ?", p -> p.add(filter.direction().name()));
        }
        if (filter.from() != null) {
            and(" and occurred_at >= ?", p -> p.add(within(filter.from())));
        }
        if (filter.to() != null) {
            and(" and occurred_at < ?", p -> p.add(within(filter.to())));
        }
    }

    /** No team can have a name that can't be stored; a database would refuse to look for it. */
    private void team(String team) {
        if (StorableSource.storable(team, StorableSource.MAX_HOST_ID)) {
            and(" and team_id = ?", p -> p.add(team));
        } else {
            sql.append(" and 1 = 0");
        }
    }

    private void visible(Visibility visibility) {
        if (visibility.everything()) {
            return;
        }
        String user = visibility.user().value();
        if (visibility.allTeams()) {
            and(" and (team_id is not null or owner_id is null or owner_id = ?)", p -> p.add(user));
        } else if (visibility.teams().isEmpty()) {
            and(" and team_id is null and owner_id = ?", p -> p.add(user));
        } else {
            List<String> teams = visibility.teams().stream().map(TeamId::value).toList();
            and(
                    " and (team_id = any(?) or (team_id is null and owner_id = ?))",
                    p -> p.addAll(TEXTS, teams).add(user));
        }
    }

    /**
     * The first condition alone says it. The range lets H2 use the index too, and PostgreSQL, which takes every range for
     * a small one, keep its plan; else it plans each page of a contact with many anew.
     */
    private void after(KeysetCursor after) {
        if (after != null) {
            Instant at = after.time().orElseThrow();
            and(
                    " and (occurred_at, id) < (?, ?) and occurred_at between ? and ?",
                    p -> p.add(at).add(after.id()).add(EARLIEST).add(at));
        }
    }

    private void and(String condition, Parameters.Adding parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }

    private static Instant within(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }
}
