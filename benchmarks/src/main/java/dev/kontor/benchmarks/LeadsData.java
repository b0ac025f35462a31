package dev.kontor.benchmarks;

import dev.kontor.kernel.Cursor;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts with an address and a number, each a lead that nobody has called yet; made in the database by SQL. */
final class LeadsData {

    static final List<String> TABLES = List.of(
            "contacts_contact",
            "contacts_point",
            "contacts_listed",
            "leadflow_lead",
            "leadflow_listed",
            "leadflow_note");

    private final DataSource dataSource;

    LeadsData(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void fill(String tenant, int count) throws SQLException {
        execute("""
                insert into contacts_contact (tenant_id, id, version, record_id, first_name, last_name, display_name,
                    sort_name, search_text, client_text, origin_kind, occurred_at, recorded_at)
                select '%1$s', id, 1, id, 'Vorname' || n, 'Nachname' || n, 'Vorname' || n || ' Nachname' || n,
                    'vorname' || n || ' nachname' || n, 'vorname' || n || ' nachname' || n || chr(10) || 'c' || n
                    || '@example.com' || chr(10) || '+4930' || (5000000 + n) || chr(10) || '030 ' || (5000000 + n),
                    '', 'import', now(), now()
                from (select n, gen_random_uuid() id from generate_series(1, %2$d) n) made""".formatted(tenant, count));
        execute("""
                insert into contacts_point (tenant_id, id, contact_id, place, kind, entered, normalized, origin_kind,
                    occurred_at, recorded_at)
                select tenant_id, gen_random_uuid(), id, place, kind, split_part(search_text, chr(10), entered),
                    split_part(search_text, chr(10), normalized), 'import', now(), now()
                from contacts_contact, (values (0, 'EMAIL', 2, 2), (1, 'PHONE', 4, 3)) point (place, kind, entered, normalized)
                where tenant_id = '%s'""".formatted(tenant));
        execute("""
                insert into leadflow_lead (tenant_id, contact_id, version, record_id, standing, gone, in_flow, in_queue,
                    queue_at, status)
                select tenant_id, id, 1, id, true, false, true, true, to_timestamp(0), 'NONE'
                from contacts_contact where tenant_id = '%s'""".formatted(tenant));
    }

    /** The first list has six in ten, the second the same with two in ten of the first, the third one in a hundred. */
    void list(String tenant, List<UUID> lists) throws SQLException {
        List<String> members = List.of("digit <= '5'", "digit >= '4'", "last_name like '%00'");
        for (int i = 0; i < lists.size(); i++) {
            execute("""
                    insert into contacts_listed (tenant_id, contact_id, list_id, recorded_at)
                    select tenant_id, id, '%s', now()
                    from (select tenant_id, id, last_name, right(last_name, 1) digit from contacts_contact) numbered
                    where tenant_id = '%s' and %s""".formatted(lists.get(i), tenant, members.get(i)));
        }
        execute("""
                insert into leadflow_listed (tenant_id, contact_id, list_id)
                select tenant_id, contact_id, list_id from contacts_listed where tenant_id = '%s'""".formatted(tenant));
    }

    /** Somewhen within the last year. */
    void noteHalf(String tenant) throws SQLException {
        execute("""
                insert into leadflow_note (tenant_id, id, version, contact_id, author_id, author_name, text, occurred_at,
                    recorded_at)
                select tenant_id, gen_random_uuid(), 1, id, 'somebody', 'Somebody', 'Nicht erreicht, ' || last_name, called_at,
                    called_at
                from (select *, now() - random() * interval '1 year' as called_at from contacts_contact) called
                where tenant_id = '%s' and right(last_name, 1) in ('1', '3', '5', '7', '9')""".formatted(tenant));
        execute("""
                update leadflow_lead lead set status = 'IN_PROGRESS', note_id = note.id, queue_at = note.occurred_at,
                    touched_at = note.occurred_at, worked_at = note.occurred_at
                from leadflow_note note where note.tenant_id = lead.tenant_id and note.contact_id = lead.contact_id
                    and lead.tenant_id = '%s'""".formatted(tenant));
    }

    /** After it come so many leads that nobody has reserved. */
    Cursor placeBeforeLast(String tenant, int leads) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select queue_at, contact_id from leadflow_lead
                        where tenant_id = ? and in_queue and reserved_by is null
                        order by queue_at desc, contact_id desc offset ? limit 1""")) {
            statement.setString(1, tenant);
            statement.setInt(2, leads);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return QueuePlace.of(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class))
                        .toCursor();
            }
        }
    }

    /** For somebody else, so that they aren't in the agent's queue. */
    void reserveEachTenth(String tenant) throws SQLException {
        execute("""
                update leadflow_lead set reserved_by = 'somebody', reserved_by_name = 'Somebody', reserved_at = now()
                where tenant_id = '%s' and contact_id in (select id from contacts_contact
                    where tenant_id = '%s' and last_name like '%%0')""".formatted(tenant, tenant));
    }

    /** As autovacuum and the checkpointer would do after a while; here they would do it during the measurement. */
    void settle() throws SQLException {
        execute("vacuum (analyze)");
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
