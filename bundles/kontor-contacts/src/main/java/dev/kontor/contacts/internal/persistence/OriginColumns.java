package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.Origin;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.persistence.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How an {@link Origin} stands in its columns. */
final class OriginColumns {

    private OriginColumns() {}

    static String sourceKind(Origin origin) {
        return origin.source() == null ? null : origin.source().kind();
    }

    static String sourceId(Origin origin) {
        return origin.source() == null ? null : origin.source().id();
    }

    static Origin read(ResultSet row) throws SQLException {
        return read(
                row.getString("origin_kind"),
                row.getString("origin_source_kind"),
                row.getString("origin_source_id"),
                TenantSql.instant(row, "occurred_at"));
    }

    static Origin read(String kind, String sourceKind, String sourceId, Instant learntAt) {
        return new Origin(kind, sourceKind == null ? null : new SourceRef(sourceKind, sourceId), learntAt);
    }
}
