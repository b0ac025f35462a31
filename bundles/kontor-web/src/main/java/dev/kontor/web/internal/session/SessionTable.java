package dev.kontor.web.internal.session;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.web.internal.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of {@code web_session}. They are found without their tenant: a cookie says which session it is before
 * anybody knows the tenant, and the hash of its 256 random bits is unique over all tenants.
 */
final class SessionTable {

    private final Sql sql;

    SessionTable(Sql sql) {
        this.sql = sql;
    }

    void insert(String hash, Session session, Instant end) {
        sql.update(
                "insert into web_session (tenant_id, token_hash, user_id, created_at, last_seen_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                session.tenant().value(),
                hash,
                session.user().value(),
                session.createdAt(),
                session.lastSeenAt(),
                end);
    }

    Optional<Session> find(String hash, Instant now) {
        return sql.first(
                SessionTable::session,
                "select tenant_id, user_id, created_at, last_seen_at from web_session"
                        + " where token_hash = ? and expires_at > ?",
                hash,
                now);
    }

    void touch(String hash, Instant lastSeenAt, Instant end) {
        sql.update(
                "update web_session set last_seen_at = ?, expires_at = ? where token_hash = ?", lastSeenAt, end, hash);
    }

    void delete(String hash) {
        sql.update("delete from web_session where token_hash = ?", hash);
    }

    void deleteEnded(TenantId tenant, Instant now) {
        sql.update("delete from web_session where tenant_id = ? and expires_at <= ?", tenant.value(), now);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new TenantId(row.getString("tenant_id")),
                new UserId(row.getString("user_id")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"));
    }
}
