package dev.kontor.activities.internal.persistence;

import java.time.Instant;

/** N9: the rows that count in a figure, the same for each figure and for what is behind it. */
final class CountedRows {

    private CountedRows() {}

    /** To a statement that ends with {@code where}. */
    static Conditions add(Conditions sql, FigureScope scope) {
        sql.and(" tenant_id = ?", p -> p.add(scope.tenant()));
        if (scope.team() != null) {
            sql.and(" and team_id = ?", p -> p.add(scope.team().value()));
        } else if (scope.user() != null) {
            sql.and(" and owner_id = ?", p -> p.add(scope.user().value()));
        } else if (scope.contacts().size() == 1) {
            // with one the index's order is the order of time, and nothing is sorted
            sql.and(" and contact_id = ?", p -> p.add(scope.contacts().get(0).value()));
        } else {
            sql.and(
                    " and contact_id = any(?)",
                    p -> p.addAll(
                            "uuid",
                            scope.contacts().stream()
                                    .map(contact -> contact.value())
                                    .toList()));
        }
        KnownRows.add(sql, scope.knownAt());
        VisibleRows.add(sql, scope.tenant(), scope.visibility());
        return sql;
    }

    static Conditions between(Conditions sql, Instant start, Instant end) {
        return sql.and(
                " and occurred_at >= ? and occurred_at < ?", p -> p.add(start).add(end));
    }
}
