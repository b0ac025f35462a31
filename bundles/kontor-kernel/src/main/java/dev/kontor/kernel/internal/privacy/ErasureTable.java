package dev.kontor.kernel.internal.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.privacy.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The erasures and their parts. What the person is known by is kept until all parts are done, and not a moment longer. */
final class ErasureTable {
    private static final ObjectMapper JSON = KontorJson.stored();

    /** A part as it is stored. */
    record StoredPart(String contributor, boolean done, Erased erased) {}

    private final Sql sql;

    ErasureTable(Sql sql) {
        this.sql = sql;
    }

    void insert(Caller caller, ErasureId id, ContactId person, String reason, Instant now) {
        sql.update(
                "insert into kernel_erasure (tenant_id, id, person, reason, again, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, false, ?, ?)",
                caller.tenant().value(),
                id.value(),
                person.value(),
                reason,
                caller.user().value(),
                now);
    }

    List<ErasureId> open(TenantId tenant) {
        return sql.query(
                "select id from kernel_erasure where tenant_id = ? and finished_at is null order by id",
                row -> new ErasureId(row.getObject(1, UUID.class)),
                tenant.value());
    }

    List<ErasureId> newest(TenantId tenant, int limit) {
        return sql.query(
                "select id from kernel_erasure where tenant_id = ? order by id desc limit ?",
                row -> new ErasureId(row.getObject(1, UUID.class)),
                tenant.value(),
                limit);
    }

    /** Without its parts. */
    Optional<Erasure> find(TenantId tenant, ErasureId id) {
        return sql
                .query(
                        "select * from kernel_erasure where tenant_id = ? and id = ?",
                        ErasureTable::erasure,
                        tenant.value(),
                        id.value())
                .stream()
                .findFirst();
    }

    /** Takes the open erasure for the running transaction; false when somebody else has it or it is finished. */
    boolean claim(TenantId tenant, ErasureId id) {
        return !sql.query(
                        "select id from kernel_erasure where tenant_id = ? and id = ? and finished_at is null"
                                + " for update skip locked",
                        row -> row.getObject(1, UUID.class),
                        tenant.value(),
                        id.value())
                .isEmpty();
    }

    Optional<Person> person(TenantId tenant, ErasureId id) {
        return sql
                .query(
                        "select known_by from kernel_erasure where tenant_id = ? and id = ? and known_by is not null",
                        row -> read(Person.class, row.getString(1)),
                        tenant.value(),
                        id.value())
                .stream()
                .findFirst();
    }

    void identified(TenantId tenant, ErasureId id, Person person) {
        sql.update(
                "update kernel_erasure set known_by = ? where tenant_id = ? and id = ?",
                written(person),
                tenant.value(),
                id.value());
    }

    void expect(TenantId tenant, ErasureId id, String contributor) {
        sql.update(
                "insert into kernel_erasure_part (tenant_id, erasure_id, contributor, done, erased)"
                        + " values (?, ?, ?, false, ?)",
                tenant.value(),
                id.value(),
                contributor,
                written(Erased.NOTHING));
    }

    List<StoredPart> parts(TenantId tenant, ErasureId id) {
        return sql.query(
                "select contributor, done, erased from kernel_erasure_part where tenant_id = ? and erasure_id = ?"
                        + " order by contributor",
                row -> new StoredPart(
                        row.getString("contributor"),
                        row.getBoolean("done"),
                        read(Erased.class, row.getString("erased"))),
                tenant.value(),
                id.value());
    }

    void done(TenantId tenant, ErasureId id, String contributor, Erased sum, boolean foundSomething) {
        sql.update(
                "update kernel_erasure_part set done = true, erased = ?"
                        + " where tenant_id = ? and erasure_id = ? and contributor = ?",
                written(sum),
                tenant.value(),
                id.value(),
                contributor);
        if (foundSomething) {
            sql.update(
                    "update kernel_erasure set again = true where tenant_id = ? and id = ?",
                    tenant.value(),
                    id.value());
        }
    }

    /** Whether something was found since the parts were begun; if so, they begin anew. */
    boolean beginAgain(TenantId tenant, ErasureId id) {
        boolean again = sql.update(
                        "update kernel_erasure set again = false where tenant_id = ? and id = ? and again = true",
                        tenant.value(),
                        id.value())
                > 0;
        if (again) {
            sql.update(
                    "update kernel_erasure_part set done = false where tenant_id = ? and erasure_id = ?",
                    tenant.value(),
                    id.value());
        }
        return again;
    }

    void finish(TenantId tenant, ErasureId id, String certificate, Instant now) {
        sql.update(
                "update kernel_erasure set known_by = null, certificate = ?, finished_at = ?"
                        + " where tenant_id = ? and id = ?",
                certificate,
                now,
                tenant.value(),
                id.value());
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                new ErasureId(row.getObject("id", UUID.class)),
                new ContactId(row.getObject("person", UUID.class)),
                row.getString("reason"),
                new UserId(row.getString("requested_by")),
                Sql.instant(row, "requested_at"),
                List.of(),
                false,
                Sql.instant(row, "finished_at"),
                row.getString("certificate"));
    }

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records are always written", impossible);
        }
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            // Without the cause: its message may quote what the person is known by.
            throw new IllegalStateException("A stored " + type.getSimpleName() + " can't be read");
        }
    }
}
