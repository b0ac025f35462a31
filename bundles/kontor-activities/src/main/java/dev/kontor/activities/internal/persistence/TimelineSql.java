package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.activities.internal.domain.StorableSource;
import dev.kontor.kernel.ContactId;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.List;

/**
 * The statement that reads a timeline: the filter and who may see what in one, so that a page is full and a count is
 * right. Tenant, contact and the place to go on from are the index activities_timeline; the rest is looked at row by
 * row. What is searched for is found by the index of its words, where the database has one.
 */
final class TimelineSql {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String FROM = " from activities_activity where tenant_id = ?";

    private final Conditions sql;
    private final TimelineQuestion question;
    private final Dialect dialect;

    private TimelineSql(String select, TimelineQuestion question, Dialect dialect) {
        this.sql = new Conditions(select + FROM).and("", p -> p.add(question.tenant()));
        this.question = question;
        this.dialect = dialect;
    }

    /** The limit is part of the text, so that the database knows it when it plans. */
    static Conditions page(ContactId contact, TimelineQuestion question, String columns, Dialect dialect) {
        TimelineSql timeline = new TimelineSql("select " + columns, question, dialect);
        timeline.sql.and(" and contact_id = ?", p -> p.add(contact.value()));
        timeline.filter(List.of(contact));
        timeline.after();
        return timeline.sql.and(" order by occurred_at desc, id desc limit " + question.limit());
    }

    static Conditions counts(List<ContactId> contacts, TimelineQuestion question, Dialect dialect) {
        TimelineSql timeline = new TimelineSql("select type, count(*)", question, dialect);
        timeline.sql.and(
                " and contact_id = any(?)",
                p -> p.addAll("uuid", contacts.stream().map(ContactId::value).toList()));
        timeline.filter(contacts);
        return timeline.sql.and(" group by type");
    }

    private void filter(List<ContactId> contacts) {
        TimelineFilter filter = question.filter();
        sql.and(" and deleted_at is null");
        if (!filter.types().isEmpty()) {
            sql.and(" and type = any(?)", p -> p.addAll("varchar", filter.types()));
        }
        if (filter.team() != null) {
            hostId(" and team_id = ?", filter.team().value(), 1);
        }
        if (filter.user() != null) {
            hostId(" and (owner_id = ? or actor_id = ?)", filter.user().value(), 2);
        }
        if (filter.direction() != null) {
            sql.and(" and direction = ?", p -> p.add(filter.direction().name()));
        }
        if (filter.from() != null) {
            sql.and(" and occurred_at >= ?", p -> p.add(within(filter.from())));
        }
        if (filter.to() != null) {
            sql.and(" and occurred_at < ?", p -> p.add(within(filter.to())));
        }
        VisibleRows.add(sql, question.tenant(), question.visibility());
        search(contacts);
    }

    /** No team or user can have a name that can't be stored; a database would refuse to look for it. */
    private void hostId(String condition, String id, int times) {
        if (!StorableSource.storable(id, StorableSource.MAX_HOST_ID)) {
            sql.and(" and 1 = 0");
            return;
        }
        sql.and(condition, p -> {
            for (int i = 0; i < times; i++) {
                p.add(id);
            }
        });
    }

    private void search(List<ContactId> contacts) {
        List<String> words = SearchedWords.typed(question.filter().text());
        if (!words.isEmpty()) {
            VisibleRows.addReadable(sql, question.visibility());
            sql.and(" and exists (select 1 from activities_words w where w.tenant_id = activities_activity.tenant_id"
                    + " and w.activity_id = activities_activity.id");
            dialect.search(sql, contacts, words);
            sql.and(")");
        }
    }

    /**
     * The first condition alone says it. The range lets H2 use the index too, and PostgreSQL, which takes every range for
     * a small one, keep its plan; else it plans each page of a contact with many anew.
     */
    private void after() {
        KeysetCursor after = question.after();
        if (after != null) {
            Instant at = after.time().orElseThrow();
            sql.and(
                    " and (occurred_at, id) < (?, ?) and occurred_at between ? and ?",
                    p -> p.add(at).add(after.id()).add(EARLIEST).add(at));
        }
    }

    private static Instant within(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }
}
