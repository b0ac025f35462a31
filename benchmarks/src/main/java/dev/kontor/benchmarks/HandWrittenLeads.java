package dev.kontor.benchmarks;

import dev.kontor.leadflow.QueuePosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An agent's work as one writes it for this database alone: SKIP LOCKED, prepared once. It finds, shows and writes what the
 * service does: promised calls before all others, what the work screen shows of the customer, notes on free leads only,
 * audit rows and events as long as the service's. It neither encrypts nor signs, and asks no rights.
 */
final class HandWrittenLeads implements AutoCloseable {
    private static final String FREE = " from leadflow_lead where tenant_id = ? and in_queue"
            + " and (reserved_by is null or reserved_by = ?) and callback_at is null";
    private static final String LET_GO =
            "update leadflow_lead set shown_to = null, shown_until = null where tenant_id = ? and shown_to = ?";
    private static final String NOT_SHOWN = " and (shown_to is null or shown_to = ? or shown_until <= ?)";
    private static final String CLAIM = "update leadflow_lead set shown_to = ?, shown_until = ? where tenant_id = ? and"
            + " contact_id = coalesce((select contact_id from leadflow_lead where tenant_id = ? and in_queue"
            + " and callback_at <= ? and (callback_by = ? or callback_free_at <= ?)" + NOT_SHOWN
            + " order by callback_at, contact_id limit 1 for update skip locked), (select contact_id" + FREE + NOT_SHOWN
            + " order by queue_at, contact_id limit 1 for update skip locked)) returning contact_id, queue_at";
    private static final String SHOWN = "select c.display_name, c.company, p.kind, p.entered,"
            + " (select string_agg(n.name, ', ' order by n.name_key) from contacts_labelled m join contacts_label n"
            + " on n.tenant_id = m.tenant_id and n.id = m.label_id where m.tenant_id = c.tenant_id"
            + " and m.contact_id = c.id and n.deleted_at is null) labels,"
            + " (select string_agg(n.name, ', ' order by n.name_key) from contacts_listed m join contacts_list n"
            + " on n.tenant_id = m.tenant_id and n.id = m.list_id where m.tenant_id = c.tenant_id"
            + " and m.contact_id = c.id and n.deleted_at is null) lists"
            + " from contacts_contact c left join contacts_point p on p.tenant_id = c.tenant_id and p.contact_id = c.id"
            + " where c.tenant_id = ? and c.id = ? order by p.place";
    private static final String UNTOUCHED =
            "select count(*), count(*) filter (where queue_at = to_timestamp(0))" + " from (select queue_at" + FREE;
    private static final String COUNTS = "select * from (" + UNTOUCHED
            + " and (queue_at, contact_id) < (?, ?) order by queue_at desc, contact_id desc limit "
            + QueuePosition.COUNTED
            + ") a) b, ("
            + UNTOUCHED + " and (queue_at, contact_id) >= (?, ?) order by queue_at, contact_id limit "
            + (QueuePosition.COUNTED + 1) + ") c) d";
    private static final String NOTE = "insert into leadflow_note (tenant_id, id, version, contact_id, author_id,"
            + " author_name, text, occurred_at, recorded_at) values (?, ?, 1, ?, ?, ?, 'Erreicht', ?, ?)";
    private static final String NOTED = "update leadflow_lead set version = version + 1, touched_at = ?, worked_at = ?,"
            + " note_id = ?, queue_at = ?, status = 'IN_PROGRESS' where tenant_id = ? and contact_id = ?"
            + " and closed_at is null and (reserved_by is null or reserved_by = ?)";
    private static final String CLOSED = "update leadflow_lead set version = version + 1, worked_at = ?, closed_at = ?,"
            + " closed_by = ?, closed_by_name = ?, outcome = 'POSITIVE', in_queue = false, status = 'COMPLETED'"
            + " where tenant_id = ? and contact_id = ? and closed_at is null"
            + " and (reserved_by is null or reserved_by = ?)";
    private static final String AUDIT = "insert into kernel_audit (tenant_id, action, subject_type, subject_id, person,"
            + " occurred_at, recorded_at, actor, channel, content, signature)"
            + " values (?, 'leadflow.done', 'lead', ?, ?, ?, ?, ?, 'JAVA', ?, ?)";
    private static final String EVENT = "insert into kernel_event (tenant_id, event_id, type, order_key, occurred_at,"
            + " recorded_at, actor, channel, payload) values (?, ?, 'leadflow.done', ?, ?, ?, ?, 'JAVA', ?)";

    private static final int SHOWN_MINUTES = 10;

    /** As long as what the service encrypts, its signature, and what its events say. */
    private static final byte[] CONTENT = new byte[130];

    private static final byte[] SIGNATURE = new byte[32];
    private static final String CLOSED_EVENT = "{" + " ".repeat(48) + "}";
    private static final String NOTED_EVENT = "{" + " ".repeat(94) + "}";
    private static final String OBSERVED_EVENT = "{" + " ".repeat(324) + "}";

    private final String tenant;
    private final String agent;
    private final LeadServices services;
    private final Connection connection;
    private final PreparedStatement letGo;
    private final PreparedStatement claim;
    private final PreparedStatement shown;
    private final PreparedStatement counts;
    private final PreparedStatement note;
    private final PreparedStatement noted;
    private final PreparedStatement closed;
    private final PreparedStatement audit;
    private final PreparedStatement event;
    private Object place;

    HandWrittenLeads(DataSource dataSource, LeadServices services, String tenant, String agent) throws SQLException {
        this.services = services;
        this.tenant = tenant;
        this.agent = agent;
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        letGo = connection.prepareStatement(LET_GO);
        claim = connection.prepareStatement(CLAIM);
        shown = connection.prepareStatement(SHOWN);
        counts = connection.prepareStatement(COUNTS);
        note = connection.prepareStatement(NOTE);
        noted = connection.prepareStatement(NOTED);
        closed = connection.prepareStatement(CLOSED);
        audit = connection.prepareStatement(AUDIT);
        event = connection.prepareStatement(EVENT);
    }

    /** The next lead with all that the work screen shows; null at the end. */
    UUID next() throws SQLException {
        OffsetDateTime now = now();
        run(letGo, tenant, agent);
        OffsetDateTime until = now.plusMinutes(SHOWN_MINUTES);
        set(claim, agent, until, tenant, tenant, now, agent, now, agent, now, tenant, agent, agent, now);
        UUID lead;
        try (ResultSet row = claim.executeQuery()) {
            if (!row.next()) {
                connection.commit();
                return null;
            }
            lead = row.getObject(1, UUID.class);
            place = row.getObject(2);
        }
        read(shown, tenant, lead);
        connection.commit();
        return lead;
    }

    /** Position and rest of the lead that {@link #next} gave. */
    void position(UUID lead) throws SQLException {
        read(counts, tenant, agent, place, lead, tenant, agent, place, lead);
        connection.commit();
    }

    /** A note, with its audit row, its event and the one for the timeline. */
    void note(UUID lead) throws SQLException {
        Object now = now();
        UUID id = services.newId();
        run(note, tenant, id, lead, agent, agent, now, now);
        run(noted, now, now, id, now, tenant, lead, agent);
        tell(lead, now, NOTED_EVENT, OBSERVED_EVENT);
    }

    void close(UUID lead) throws SQLException {
        Object now = now();
        run(closed, now, now, agent, agent, tenant, lead, agent);
        tell(lead, now, CLOSED_EVENT);
    }

    private void tell(UUID lead, Object now, String... events) throws SQLException {
        run(audit, tenant, lead.toString(), lead, now, now, agent, CONTENT, SIGNATURE);
        for (String payload : events) {
            run(event, tenant, services.newId(), lead.toString(), now, now, agent, payload);
        }
        connection.commit();
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        statement.executeUpdate();
    }

    private static void read(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        connection.close();
    }
}
