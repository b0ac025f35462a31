package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.SendingWay;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The questions that users were asked before an entry is sent. A token answers one of them and nothing else (W68). */
public final class QuestionTable {
    private final TenantSql sql;

    public QuestionTable(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    public void ask(
            UUID token, EntryId entry, long version, UserId user, SendingWay way, Question question, Instant now) {
        sql.execute(
                "insert into messaging_question"
                        + " (tenant_id, token, entry_id, entry_version, user_id, way, question, asked_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                token,
                entry.value(),
                version,
                user.value(),
                way.name(),
                question.name(),
                now);
    }

    /** The question that the token answers, if it was asked of this user about this version of the entry. */
    public Optional<Question> answered(UUID token, EntryId entry, long version, UserId user, SendingWay way) {
        return sql
                .<String>values(
                        "select question from messaging_question where tenant_id = ?1 and token = ?2 and entry_id = ?3"
                                + " and entry_version = ?4 and user_id = ?5 and way = ?6",
                        token,
                        entry.value(),
                        version,
                        user.value(),
                        way.name())
                .stream()
                .map(Question::valueOf)
                .findFirst();
    }

    /** Whether it was asked at that moment or later. */
    public boolean askedSince(UUID token, Instant moment) {
        return sql.count(
                        "select count(*) from messaging_question where tenant_id = ?1 and token = ?2 and asked_at >= ?3",
                        token,
                        moment)
                > 0;
    }

    /** What was asked about it is over: it is sent. */
    public void forget(EntryId entry) {
        sql.execute("delete from messaging_question where tenant_id = ?1 and entry_id = ?2", entry.value());
    }
}
