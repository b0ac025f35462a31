package dev.kontor.web.internal.once;

import dev.kontor.kernel.CallContext;
import dev.kontor.web.internal.store.Sql;
import java.time.Instant;
import java.util.Optional;

/** The rows of {@code web_idempotency}. */
final class AnswerTable {

    private final Sql sql;

    AnswerTable(Sql sql) {
        this.sql = sql;
    }

    /** Takes the key for the running transaction; another one that wants it waits until this one has ended. */
    void claim(CallContext call, String key, String requestHash, Instant now) {
        sql.update(
                "insert into web_idempotency"
                        + " (tenant_id, user_id, idempotency_key, request_hash, status, recorded_at)"
                        + " values (?, ?, ?, ?, 0, ?)",
                call.tenant().value(),
                call.user().value(),
                key,
                requestHash,
                now);
    }

    void keep(CallContext call, String key, KeptAnswer answer) {
        sql.update(
                "update web_idempotency set status = ?, content_type = ?, etag = ?, location = ?, body = ?"
                        + " where tenant_id = ? and user_id = ? and idempotency_key = ?",
                answer.status(),
                answer.contentType(),
                answer.etag(),
                answer.location(),
                answer.body(),
                call.tenant().value(),
                call.user().value(),
                key);
    }

    Optional<KeptAnswer> find(CallContext call, String key) {
        return sql.first(
                row -> new KeptAnswer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getString("location"),
                        row.getString("body")),
                "select request_hash, status, content_type, etag, location, body from web_idempotency"
                        + " where tenant_id = ? and user_id = ? and idempotency_key = ?",
                call.tenant().value(),
                call.user().value(),
                key);
    }

    void deleteBefore(CallContext call, Instant time) {
        sql.update(
                "delete from web_idempotency where tenant_id = ? and recorded_at < ?",
                call.tenant().value(),
                time);
    }
}
