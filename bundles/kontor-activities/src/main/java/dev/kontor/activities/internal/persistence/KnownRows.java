package dev.kontor.activities.internal.persistence;

import java.time.Instant;

/** N14: which rows of activities_activity are there, now or as it was known at a moment. */
final class KnownRows {

    private KnownRows() {}

    static void add(Conditions sql, Instant knownAt) {
        if (knownAt == null) {
            sql.and(" and deleted_at is null");
            return;
        }
        sql.and(
                " and recorded_at <= ? and (deleted_at is null or deleted_at > ?) and not exists"
                        + " (select 1 from activities_absence b where b.tenant_id = activities_activity.tenant_id"
                        + " and b.activity_id = activities_activity.id and b.deleted_at <= ? and b.restored_at > ?)",
                p -> p.add(knownAt).add(knownAt).add(knownAt).add(knownAt));
    }
}
