package com.example.jdbchost;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ERP's cases. Their ids are numbers; a cursor is the place of the last row that was shown. */
public record JdbcCases(Sql sql) implements CaseDirectory {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern PLACE = Pattern.compile("([0-9T:.Z-]{20,30})/(\\d{1,18})");

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return ID.matcher(id.value()).matches()
                ? sql
                        .query(
                                "select * from erp_case where tenant = ? and id = ?",
                                JdbcCases::found,
                                tenant.value(),
                                Long.valueOf(id.value()))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return sql
                .query(
                        "select * from erp_case where tenant = ? and number_key = ?",
                        JdbcCases::found,
                        tenant.value(),
                        key(number))
                .stream()
                .findFirst();
    }

    /** A number as it is found, however somebody has written it. */
    static String key(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        Place after = page.after() == null ? Place.BEGINNING : Place.read(page.after());
        List<HostCase> rows = sql.query(
                "select * from erp_case where tenant = ? and contact = ? and is_open"
                        + " and (opened_at < ? or opened_at = ? and id < ?) order by opened_at desc, id desc limit ?",
                JdbcCases::found,
                tenant.value(),
                contact.value(),
                after.at(),
                after.at(),
                after.id(),
                page.size() + 1);
        if (rows.size() <= page.size()) {
            return new Slice<>(rows, null);
        }
        List<HostCase> shown = rows.subList(0, page.size());
        return new Slice<>(shown, Place.of(shown.get(page.size() - 1)));
    }

    private record Place(OffsetDateTime at, long id) {
        private static final Place BEGINNING = new Place(OffsetDateTime.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

        static Cursor of(HostCase last) {
            return new Cursor(last.openedAt() + "/" + last.id());
        }

        static Place read(Cursor cursor) {
            var parts = PLACE.matcher(cursor.value());
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a cursor of the ERP");
            }
            try {
                return new Place(OffsetDateTime.parse(parts.group(1)), Long.parseLong(parts.group(2)));
            } catch (DateTimeException notATime) {
                throw new IllegalArgumentException("Not a cursor of the ERP", notATime);
            }
        }
    }

    private static HostCase found(ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact", UUID.class);
        return new HostCase(
                new TenantId(row.getString("tenant")),
                new CaseRef(row.getString("id")),
                row.getLong("version"),
                row.getString("case_number"),
                row.getString("kind"),
                row.getString("title"),
                contact == null ? null : new ContactId(contact),
                row.getBoolean("is_open") ? CaseState.OPEN : CaseState.CLOSED,
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
