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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes with cases and their pages. */
final class WrongCases {
    private static final TenantId SOMEBODY_ELSES = new TenantId("somebody-elses");

    private WrongCases() {}

    static Stream<WrongHost> all() {
        return Stream.of(
                found(
                        "a title is cut in silence",
                        "HOST-C-01",
                        one -> with(one, one.tenant(), one.version(), "Treppe")),
                wrong("throws for an id that isn't one of its numbers", "HOST-C-02", WrongCases::throwsForStrangeIds),
                wrong("finds another tenant's case", "HOST-C-03", WrongCases::anyTenants),
                found(
                        "a case names no tenant of its own",
                        "HOST-C-04",
                        one -> with(one, SOMEBODY_ELSES, one.version(), one.title())),
                wrong("closed cases are unknown", "HOST-C-05", WrongCases::closedUnknown),
                found("the version never grows", "HOST-C-06", one -> with(one, one.tenant(), 1, one.title())),
                wrong("finds a number by its beginning", "HOST-C-08", WrongCases::byBeginning),
                wrong("finds numbers in capitals only", "HOST-C-09", WrongCases::numbersAsStored),
                wrong("closed cases are listed", "HOST-O-01", WrongCases::closedListed),
                wrong("other contacts' cases are listed", "HOST-O-02", WrongCases::ofAllContacts),
                wrong("other tenants' cases are listed", "HOST-O-03", WrongCases::ofAllTenants),
                paged(
                        "the oldest case stands first",
                        "HOST-O-04",
                        (page, slice) -> new Slice<>(reversed(slice.items()), slice.next())),
                wrong("a page is one too long", "HOST-O-05", WrongCases::onePageMore),
                wrong("the cursor leads to the first page again", "HOST-O-06", WrongCases::inACircle),
                wrong("pages by number, so a closed case makes one skipped", "HOST-O-07", WrongCases::byNumber),
                wrong("pages by number, so a new case makes one repeated", "HOST-O-08", WrongCases::byNumber),
                wrong("the last page has a cursor", "HOST-O-09", WrongCases::cursorAtTheEnd),
                paged(
                        "null for an empty page",
                        "HOST-O-10",
                        (page, slice) -> slice.items().isEmpty() ? null : slice),
                wrong("a forged cursor begins anew", "HOST-O-11", WrongCases::anyCursor));
    }

    private static WrongHost wrong(String mistake, String rule, BiFunction<CaseDirectory, Sql, CaseDirectory> part) {
        return new WrongHost(
                mistake, rule, "cases", (host, sql) -> part.apply(host.cases().orElseThrow(), sql));
    }

    private static WrongHost found(String mistake, String rule, UnaryOperator<HostCase> change) {
        return wrong(
                mistake,
                rule,
                (good, sql) ->
                        finding(good, (tenant, id) -> good.find(tenant, id).map(change)));
    }

    private static WrongHost paged(
            String mistake, String rule, BiFunction<PageRequest, Slice<HostCase>, Slice<HostCase>> change) {
        return wrong(
                mistake,
                rule,
                (good, sql) -> listing(
                        good, (tenant, contact, page) -> change.apply(page, good.openCases(tenant, contact, page))));
    }

    private static HostCase with(HostCase one, TenantId tenant, long version, String title) {
        return new HostCase(
                tenant,
                one.id(),
                version,
                one.number(),
                one.kind(),
                title,
                one.mainContact(),
                one.state(),
                one.openedAt());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    private static CaseDirectory finding(CaseDirectory good, BiFunction<TenantId, CaseRef, Optional<HostCase>> answer) {
        return new GoodCases(good) {
            @Override
            public Optional<HostCase> find(TenantId tenant, CaseRef id) {
                return answer.apply(tenant, id);
            }
        };
    }

    @FunctionalInterface
    private interface Listing {
        Slice<HostCase> of(TenantId tenant, ContactId contact, PageRequest page);
    }

    private static CaseDirectory listing(CaseDirectory good, Listing listing) {
        return new GoodCases(good) {
            @Override
            public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
                return listing.of(tenant, contact, page);
            }
        };
    }

    private static CaseDirectory numbered(CaseDirectory good, BiFunction<TenantId, String, Optional<HostCase>> answer) {
        return new GoodCases(good) {
            @Override
            public Optional<HostCase> findByNumber(TenantId tenant, String number) {
                return answer.apply(tenant, number);
            }
        };
    }

    private static CaseDirectory throwsForStrangeIds(CaseDirectory good, Sql sql) {
        return finding(
                good, (tenant, id) -> good.find(tenant, new CaseRef(String.valueOf(Long.parseLong(id.value())))));
    }

    private static Optional<TenantId> tenantOf(Sql sql, String column, Object value) {
        return sql
                .query(
                        "select tenant from erp_case where " + column + " = ?",
                        row -> new TenantId(row.getString(1)),
                        value)
                .stream()
                .findFirst();
    }

    private static CaseDirectory anyTenants(CaseDirectory good, Sql sql) {
        return finding(
                good,
                (tenant, id) -> tenantOf(sql, "id", Long.valueOf(id.value())).flatMap(owner -> good.find(owner, id)));
    }

    private static CaseDirectory closedUnknown(CaseDirectory good, Sql sql) {
        return finding(good, (tenant, id) -> good.find(tenant, id).filter(one -> one.state() == CaseState.OPEN));
    }

    private static CaseDirectory byBeginning(CaseDirectory good, Sql sql) {
        return numbered(
                good,
                (tenant, number) -> sql
                        .query(
                                "select case_number from erp_case where tenant = ? and number_key like ?",
                                row -> row.getString(1),
                                tenant.value(),
                                number.toLowerCase(Locale.ROOT) + "%")
                        .stream()
                        .findFirst()
                        .flatMap(found -> good.findByNumber(tenant, found)));
    }

    private static CaseDirectory numbersAsStored(CaseDirectory good, Sql sql) {
        return numbered(
                good,
                (tenant, number) -> good.findByNumber(tenant, number)
                        .filter(one -> one.number().equals(number)));
    }

    private static CaseDirectory closedListed(CaseDirectory good, Sql sql) {
        return listing(
                good,
                (tenant, contact, page) ->
                        selected(good, sql, tenant, "tenant = ? and contact = ?", tenant.value(), contact.value()));
    }

    private static CaseDirectory ofAllContacts(CaseDirectory good, Sql sql) {
        return listing(good, (tenant, contact, page) -> selected(good, sql, tenant, "tenant = ?", tenant.value()));
    }

    private static CaseDirectory ofAllTenants(CaseDirectory good, Sql sql) {
        return listing(
                good,
                (tenant, contact, page) -> new Slice<>(
                        sql.query(
                                "select id, tenant from erp_case where contact = ? order by id desc",
                                row -> good.find(
                                                new TenantId(row.getString("tenant")), new CaseRef(row.getString("id")))
                                        .orElseThrow(),
                                contact.value()),
                        null));
    }

    private static Slice<HostCase> selected(
            CaseDirectory good, Sql sql, TenantId tenant, String where, Object... values) {
        return new Slice<>(
                sql.query(
                        "select id from erp_case where " + where + " order by id desc",
                        row -> good.find(tenant, new CaseRef(row.getString("id")))
                                .orElseThrow(),
                        values),
                null);
    }

    private static CaseDirectory onePageMore(CaseDirectory good, Sql sql) {
        return listing(
                good,
                (tenant, contact, page) ->
                        good.openCases(tenant, contact, new PageRequest(page.size() + 1, page.after())));
    }

    private static CaseDirectory inACircle(CaseDirectory good, Sql sql) {
        return listing(
                good, (tenant, contact, page) -> good.openCases(tenant, contact, new PageRequest(page.size(), null)));
    }

    private static CaseDirectory byNumber(CaseDirectory good, Sql sql) {
        return listing(good, (tenant, contact, page) -> {
            int skip = page.after() == null ? 0 : Integer.parseInt(page.after().value());
            List<HostCase> all = good.openCases(tenant, contact, new PageRequest(PageRequest.MAX_SIZE, null))
                    .items();
            List<HostCase> shown = all.stream().skip(skip).limit(page.size()).toList();
            int shownSoFar = skip + shown.size();
            return new Slice<>(shown, shownSoFar < all.size() ? new Cursor(String.valueOf(shownSoFar)) : null);
        });
    }

    private static CaseDirectory cursorAtTheEnd(CaseDirectory good, Sql sql) {
        return listing(good, (tenant, contact, page) -> {
            Slice<HostCase> slice = good.openCases(tenant, contact, page);
            return slice.next() != null || slice.items().isEmpty()
                    ? slice
                    : new Slice<>(slice.items(), new Cursor("2000-01-01T00:00:00Z/1"));
        });
    }

    private static CaseDirectory anyCursor(CaseDirectory good, Sql sql) {
        return listing(good, (tenant, contact, page) -> {
            try {
                return good.openCases(tenant, contact, page);
            } catch (IllegalArgumentException forged) {
                return good.openCases(tenant, contact, new PageRequest(page.size(), null));
            }
        });
    }
}
