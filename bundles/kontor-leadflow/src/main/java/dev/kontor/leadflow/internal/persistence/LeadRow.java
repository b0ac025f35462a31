package dev.kontor.leadflow.internal.persistence;

import static dev.kontor.persistence.TenantSql.instant;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Callback;
import dev.kontor.leadflow.Closing;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.Reservation;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row of leadflow_lead as a lead, and a lead's state as the columns of its row. */
final class LeadRow {
    private static final String SET = "update leadflow_lead set version = version + 1, status = ?3, touched_at = ?4,"
            + " worked_at = ?5, reserved_by = ?6, reserved_by_name = ?7, reserved_at = ?8, reserved_until = ?9,"
            + " callback_at = ?10, callback_by = ?11, callback_by_name = ?12, callback_free_at = ?13, closed_at = ?14,"
            + " closed_by = ?15, closed_by_name = ?16, outcome = ?17, close_reason = ?18, note_id = ?19, queue_at = ?20,";
    private static final String OF_LEAD = " where tenant_id = ?1 and contact_id = ?2";

    /** Writes what {@link #values} gives, of a lead that is open then. */
    static final String OPEN = SET + " in_queue = (standing = true and in_flow = true and gone = false)" + OF_LEAD;

    /** As {@link #OPEN}, of one that is closed: nobody looks at it any more. */
    static final String CLOSED = SET + " in_queue = false, shown_to = null, shown_until = null" + OF_LEAD;

    private LeadRow() {}

    static LeadRecord read(ResultSet row) throws SQLException {
        return new LeadRecord(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getLong("version"),
                row.getBoolean("in_flow"),
                state(row),
                row.getObject("note_id", UUID.class),
                instant(row, "queue_at"));
    }

    private static LeadState state(ResultSet row) throws SQLException {
        return new LeadState(
                instant(row, "touched_at"), instant(row, "worked_at"), reservation(row), callback(row), closing(row));
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        String holder = row.getString("reserved_by");
        return holder == null
                ? null
                : new Reservation(
                        new UserId(holder),
                        row.getString("reserved_by_name"),
                        instant(row, "reserved_at"),
                        instant(row, "reserved_until"));
    }

    private static Callback callback(ResultSet row) throws SQLException {
        String agent = row.getString("callback_by");
        return agent == null
                ? null
                : new Callback(
                        instant(row, "callback_at"),
                        new UserId(agent),
                        row.getString("callback_by_name"),
                        instant(row, "callback_free_at"));
    }

    private static Closing closing(ResultSet row) throws SQLException {
        String by = row.getString("closed_by");
        return by == null
                ? null
                : new Closing(
                        new UserId(by),
                        row.getString("closed_by_name"),
                        instant(row, "closed_at"),
                        NoteOutcome.valueOf(row.getString("outcome")),
                        row.getString("close_reason"));
    }

    /** The contact and all that changes with a lead's state. */
    static Object[] values(LeadRecord lead) {
        LeadState state = lead.state();
        List<Object> values = new ArrayList<>();
        add(values, lead.contact().value(), state.status().name(), state.touchedAt(), state.workedAt());
        Reservation held = state.reservation();
        if (held == null) {
            add(values, null, null, null, null);
        } else {
            add(values, held.holder().value(), held.holderName(), held.since(), held.until());
        }
        Callback callback = state.callback();
        if (callback == null) {
            add(values, null, null, null, null);
        } else {
            add(values, callback.at(), callback.agent().value(), callback.agentName(), callback.freeAt());
        }
        Closing closing = state.closing();
        if (closing == null) {
            add(values, null, null, null, null, null);
        } else {
            add(
                    values,
                    closing.at(),
                    closing.by().value(),
                    closing.byName(),
                    closing.outcome().name(),
                    closing.reason());
        }
        add(values, lead.lastNote(), lead.queueAt());
        return values.toArray();
    }

    private static void add(List<Object> values, Object... more) {
        values.addAll(Arrays.asList(more));
    }
}
