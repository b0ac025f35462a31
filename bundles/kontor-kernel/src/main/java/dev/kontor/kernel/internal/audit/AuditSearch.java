package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds rows by a filter: one query per person and thing, each by its own index range, merged here. */
final class AuditSearch {
    private static final Comparator<SealedRow> NEWEST_FIRST =
            Comparator.comparingLong(SealedRow::position).reversed();

    private final Sql sql;

    AuditSearch(Sql sql) {
        this.sql = sql;
    }

    /** The newest rows before a position. */
    List<SealedRow> before(TenantId tenant, long position, AuditFilter filter, int limit) {
        if (filter.persons().isEmpty() && filter.things().isEmpty()) {
            return rows(where(tenant, position, filter), limit);
        }
        Stream<SealedRow> ofPersons = filter.persons().stream()
                .flatMap(person -> rows(ofPerson(where(tenant, position, filter), person), limit).stream());
        Stream<SealedRow> ofThings = filter.things().stream()
                .flatMap(thing -> rows(ofThing(where(tenant, position, filter), thing), limit).stream());
        return Stream.concat(ofPersons, ofThings)
                .distinct()
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static Where ofPerson(Where where, ContactId person) {
        return where.and("person = ?", person.value());
    }

    private static Where ofThing(Where where, AuditFilter.Thing thing) {
        return where.and("subject_type = ?", thing.subjectType()).and("subject_id = ?", thing.subjectId());
    }

    private static Where where(TenantId tenant, long position, AuditFilter filter) {
        return new Where()
                .and("tenant_id = ?", tenant.value())
                .and("position < ?", position)
                .and("subject_type = ?", filter.subjectType())
                .and("actor = ?", filter.actor() == null ? null : filter.actor().value())
                .and("recorded_at >= ?", filter.from())
                .and("recorded_at < ?", filter.to());
    }

    private List<SealedRow> rows(Where where, int limit) {
        String select = "select * from kernel_audit where " + String.join(" and ", where.conditions)
                + " order by position desc" + " limit ?";
        where.values.add(limit);
        return sql.query(select, AuditTable::row, where.values.toArray());
    }

    /** What rows must fulfil; a condition on nothing is none. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where and(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
            return this;
        }
    }
}
