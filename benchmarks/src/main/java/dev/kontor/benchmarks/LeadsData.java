package dev.kontor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Contacts with an address and a number, each a lead that nobody has called yet; made in the database by SQL. */
final class LeadsData {

    static final List<String> TABLES = List.of("contacts_contact", "contacts_point", "leadflow_lead");

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
