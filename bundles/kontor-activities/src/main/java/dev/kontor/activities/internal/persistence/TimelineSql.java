package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.activities.internal.domain.StorableSource;
import dev.kontor.kernel.ContactId;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statement that reads a timeline: the filter and who may see what in one, so that a page is full and a count is
 * right. Tenant, contact and the place to go on from are the index activities_timeline; the rest is looked at row by
 * row. Where {@link RareWords} have named the entries, only those are looked at.
 */
final class TimelineSql {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String FROM = " from activities_activity";

    private final Conditions sql;
    private final TimelineQuestion question;
    private final Optional<List<UUID>> rare;

    private TimelineSql(String select, TimelineQuestion question, Optional<List<UUID>> rare) {
        this.question = question;
        this.rare = rare;
        this.sql = rare.isPresent() ? onlyThose(select, rare.orElseThrow()) : new Conditions(select + FROM);
        sql.and(" where tenant_id = ?", p -> p.add(question.tenant()));
        if (rare.isPresent()) {
            sql.and(" and id = hit.activity");
        }
    }

    private static Conditions onlyThose(String select, List<UUID> ids) {
        return new Conditions(select)
                .and(" from unnest(?) hit(activity) cross join lateral (select *" + FROM, p -> p.addAll("uuid", ids));
    }

    /** The limit is part of the text, so that the database knows it when it plans. */
    static Conditions page(ContactId contact, TimelineQuestion question, Optional<List<UUID>> rare, String columns) {
        TimelineSql timeline = new TimelineSql("select " + columns, question, rare);
        timeline.sql.and(" and contact_id = ?", p -> p.add(contact.value()));
        timeline.filter();
        timeline.after();
        timeline.end();
        return timeline.sql.and(" order by occurred_at desc, id desc limit " + question.limit());
    }

    static Conditions counts(List<ContactId> contacts, TimelineQuestion question, Optional<List<UUID>> rare) {
        TimelineSql timeline = new TimelineSql("select type, count(*)", question, rare);
        timeline.sql.and(
                " and contact_id = any(?)",
                p -> p.addAll("uuid", contacts.stream().map(ContactId::value).toList()));
        timeline.filter();
        timeline.end();
        return timeline.sql.and(" group by type");
    }

    /** The offset keeps PostgreSQL from reading all entries of the contact and picking those out of them. */
    private void end() {
        if (rare.isPresent()) {
            sql.and(" offset 0) found");
        }
    }

    private void filter() {
        TimelineFilter filter = question.filter();
        KnownRows.add(sql, filter.knownAt());
        if (!filter.types().isEmpty()) {
            sql.and(" and type = any(?)", p -> p.addAll("varchar", filter.types()));
        }
        if (filter.team() != null) {
            hostId(" and team_id = ?", filter.team().value(), 1);
        }
        if (filter.user() != null) {
            hostId(
                    " and (owner_id = ? or actor_id = ? or (team_id is null and audience_id in (select a.audience_id"
                            + " from activities_audience a where a.user_id = ? and a.tenant_id = activities_activity.tenant_id)))",
                    filter.user().value(),
                    3);
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
        if (filter.conversation() != null) {
            sql.and(
                    " and conversation_id = (select c.conversation_id from activities_conversation c"
                            + " where c.tenant_id = ? and c.mark = ?)",
                    p -> p.add(question.tenant()).add(filter.conversation().value()));
            VisibleRows.addReadable(sql, question.visibility());
        }
        search();
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

    private void search() {
        List<String> words = SearchedWords.typed(question.filter().text());
        if (!words.isEmpty()) {
            VisibleRows.addReadable(sql, question.visibility());
            Instant knownAt = question.filter().knownAt();
            if (rare.isEmpty() || knownAt != null) {
                oneByOne(words, knownAt);
            }
        }
    }

    /** As a value, not as {@code exists}: PostgreSQL would make a join of it, and sort all that have the words. */
    private void oneByOne(List<String> words, Instant knownAt) {
        sql.and(" and (select 1 = 1");
        Conditions stored = knownAt == null ? new Conditions("w.words") : StoredWords.known(knownAt);
        words.forEach(word -> sql.and(" and ").and(stored).and(" like ?", p -> p.add("% " + word + "%")));
        sql.and(" from activities_words w where w.tenant_id = activities_activity.tenant_id"
                + " and w.activity_id = activities_activity.id)");
    }

    /**
     * The first condition alone says it. The range lets H2 use the index too. PostgreSQL takes every range for a small
     * one: so it reads in the order of time whatever else is asked, instead of sorting what another index gives, and
     * keeps its plan instead of making one for each page of a contact with many.
     */
    private void after() {
        KeysetCursor after = question.after();
        Instant at = after == null ? LATEST : after.time().orElseThrow();
        if (after != null) {
            sql.and(" and (occurred_at, id) < (?, ?)", p -> p.add(at).add(after.id()));
        }
        sql.and(" and occurred_at between ? and ?", p -> p.add(EARLIEST).add(at));
    }

    private static Instant within(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }
}
