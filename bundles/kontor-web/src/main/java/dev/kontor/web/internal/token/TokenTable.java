package dev.kontor.web.internal.token;

import dev.kontor.host.Account;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.web.internal.store.Sql;
import dev.kontor.web.token.ApiToken;
import dev.kontor.web.token.ApiTokenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of {@code web_token}. The bearer's row is found without its tenant: the token says which one it is, and the
 * hash of its 256 random bits is unique over all tenants. All else names the tenant.
 */
final class TokenTable {

    private final Sql sql;

    TokenTable(Sql sql) {
        this.sql = sql;
    }

    /** Whom a token stands for, and when it was last used. */
    record Bearer(Account account, Instant lastUsedAt) {}

    void insert(TenantId tenant, ApiToken token, String hash, UserId createdBy) {
        sql.update(
                "insert into web_token"
                        + " (tenant_id, id, token_hash, user_id, name, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.value(),
                token.id().value(),
                hash,
                token.user().value(),
                token.name(),
                createdBy.value(),
                token.createdAt(),
                token.expiresAt());
    }

    Optional<Bearer> bearer(String hash, Instant now) {
        return sql.first(
                row -> new Bearer(
                        new Account(new TenantId(row.getString("tenant_id")), new UserId(row.getString("user_id"))),
                        Sql.instant(row, "last_used_at")),
                "select tenant_id, user_id, last_used_at from web_token where token_hash = ? and expires_at > ?",
                hash,
                now);
    }

    int used(String hash, Instant now) {
        return sql.update("update web_token set last_used_at = ? where token_hash = ?", now, hash);
    }

    List<ApiToken> list(TenantId tenant) {
        return sql.list(
                TokenTable::token,
                "select id, user_id, name, created_at, expires_at, last_used_at from web_token"
                        + " where tenant_id = ? order by created_at desc, id desc",
                tenant.value());
    }

    /** Returns the token that is no more; empty when the tenant has no such token. */
    Optional<ApiToken> delete(TenantId tenant, ApiTokenId id) {
        Optional<ApiToken> found = sql.first(
                TokenTable::token,
                "select id, user_id, name, created_at, expires_at, last_used_at from web_token"
                        + " where tenant_id = ? and id = ?",
                tenant.value(),
                id.value());
        sql.update("delete from web_token where tenant_id = ? and id = ?", tenant.value(), id.value());
        return found;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                new ApiTokenId(row.getObject("id", UUID.class)),
                new UserId(row.getString("user_id")),
                row.getString("name"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "last_used_at"));
    }
}
