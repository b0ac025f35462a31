package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.privacy.LegalHold;
import dev.kontor.kernel.privacy.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The legal holds. */
final class HoldTable {
    private final Sql sql;

    HoldTable(Sql sql) {
        this.sql = sql;
    }

    void place(TenantId tenant, LegalHold hold) {
        release(tenant, hold.person());
        sql.update(
                "insert into kernel_legal_hold (tenant_id, person, reason, placed_by, placed_at) values (?, ?, ?, ?,"
                        + " ?)",
                tenant.value(),
                hold.person().value(),
                hold.reason(),
                hold.placedBy().value(),
                hold.placedAt());
    }

    boolean release(TenantId tenant, ContactId person) {
        return sql.update(
                        "delete from kernel_legal_hold where tenant_id = ? and person = ?",
                        tenant.value(),
                        person.value())
                > 0;
    }

    List<LegalHold> list(TenantId tenant) {
        return sql.query(
                "select * from kernel_legal_hold where tenant_id = ? order by placed_at, person",
                HoldTable::hold,
                tenant.value());
    }

    /** Whether any of the contacts that are this person is held. */
    boolean holds(TenantId tenant, Person person) {
        return list(tenant).stream().anyMatch(hold -> person.contacts().contains(hold.person()));
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                new ContactId(row.getObject("person", UUID.class)),
                row.getString("reason"),
                new UserId(row.getString("placed_by")),
                Sql.instant(row, "placed_at"));
    }
}
