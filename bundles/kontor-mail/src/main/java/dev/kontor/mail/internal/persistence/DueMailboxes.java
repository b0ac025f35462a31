package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.persistence.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a node sees of the mailboxes of all tenants: which are due, which it holds, how old they are. */
public final class DueMailboxes {

    /** A mailbox of some tenant. */
    public record Place(TenantId tenant, MailboxId mailbox) {}

    /** How many mailboxes are active in a tenant, and how many of them weren't read since a moment. */
    public record Age(TenantId tenant, long active, long behind) {}

    private interface Read<R> {
        R from(ResultSet row) throws SQLException;
    }

    private final Transactions transactions;

    public DueMailboxes(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Those that nobody looks at and that are due, the longest waiting first. */
    public List<Place> due(Instant now, int limit) {
        return transactions.separate(
                null,
                () -> query(
                        "select s.tenant_id, s.mailbox_id from mail_mailbox_state s join mail_mailbox m on m.tenant_id"
                                + " = s.tenant_id and m.id = s.mailbox_id and m.active = true where s.next_look_at <= ?"
                                + " and (s.lease_until is null or s.lease_until < ?) order by"
                                + " s.next_look_at fetch first " + limit + " rows only",
                        DueMailboxes::place,
                        at(now),
                        at(now)));
    }

    /** Lengthens the leases of a node; those that it really has, with their versions: inactive ones are at -1. */
    public Map<Place, Long> renew(String owner, Instant until, Collection<Place> places) {
        return transactions.separate(null, () -> {
            for (Place place : places) {
                update(
                        "update mail_mailbox_state set lease_until = ? where tenant_id = ? and mailbox_id = ?"
                                + " and lease_owner = ?",
                        at(until),
                        place.tenant().value(),
                        place.mailbox().value(),
                        owner);
            }
            Map<Place, Long> held = new HashMap<>();
            query(
                    "select s.tenant_id, s.mailbox_id, case when m.active = true then m.version else -1 end"
                            + " from mail_mailbox_state s join mail_mailbox m on m.tenant_id = s.tenant_id"
                            + " and m.id = s.mailbox_id where s.lease_owner = ?",
                    row -> held.put(place(row), row.getLong(3)),
                    owner);
            return held;
        });
    }

    /**
     * Gives a mailbox back until then, unless somebody wished since the beginning to have it looked at earlier. Also
     * where the module was switched off meanwhile.
     */
    public void release(Place place, String owner, Instant begun, Instant next) {
        transactions.separate(
                null,
                () -> update(
                        "update mail_mailbox_state set lease_owner = null, lease_until = null, watching = false,"
                                + " next_look_at = case when next_look_at > ? then next_look_at else ? end"
                                + " where tenant_id = ? and mailbox_id = ? and lease_owner = ?",
                        at(begun),
                        at(next),
                        place.tenant().value(),
                        place.mailbox().value(),
                        owner));
    }

    /** The active mailboxes of each tenant, and how many weren't read well within their pause and the grace. */
    public List<Age> ages(Instant since) {
        return transactions.separate(
                null,
                () -> query(
                        "select s.tenant_id, count(*), sum(case when s.succeeded_at is null and s.attempted_at is not"
                                + " null or s.watching = false and s.succeeded_at < ? then 1 else 0 end) from"
                                + " mail_mailbox_state s join mail_mailbox m on m.tenant_id = s.tenant_id and m.id ="
                                + " s.mailbox_id and m.active = true group by s.tenant_id",
                        row -> new Age(new TenantId(row.getString(1)), row.getLong(2), row.getLong(3)),
                        at(since)));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new TenantId(row.getString(1)), new MailboxId(row.getObject(2, UUID.class)));
    }

    private int update(String sql, Object... values) {
        try (PreparedStatement update = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <R> List<R> query(String sql, Read<R> read, Object... values) {
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<R> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read.from(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }
}
