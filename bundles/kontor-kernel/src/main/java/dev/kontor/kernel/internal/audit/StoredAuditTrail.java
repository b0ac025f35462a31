package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditFilter.Thing;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.guard.GuardCaller;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The audit trail in the database. */
public final class StoredAuditTrail implements AuditTrail {
    private static final String CURSOR = "audit";
    private static final int MAX_NAMED = 1_000;

    private final Guard guard;
    private final AuditTable table;
    private final AuditSearch search;
    private final AuditReader reader;
    private final Sealer sealer;
    private final ContentRules rules;
    private final KontorClock clock;

    StoredAuditTrail(Guard guard, Sql sql, AuditSecrets secrets, Sealer sealer, ContentRules rules, KontorClock clock) {
        this.guard = guard;
        this.table = new AuditTable(sql, secrets);
        this.search = new AuditSearch(sql);
        this.reader = new AuditReader(secrets);
        this.sealer = sealer;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void append(Caller caller, AuditRecord record) {
        GuardCaller.requireOpen(caller);
        table.append(caller, record, clock.instant().truncatedTo(ChronoUnit.MICROS));
        sealer.noteAfterCommit(caller.tenant());
    }

    @Override
    public Outcome<Slice<AuditEntry>> list(CallContext call, String subjectType, String subjectId, PageRequest page) {
        return guard.read(call, KernelModule.AUDIT, caller -> page(caller, of(subjectType, subjectId), page));
    }

    @Override
    public Outcome<Slice<AuditEntry>> find(CallContext call, AuditFilter filter, PageRequest page) {
        return guard.read(call, KernelModule.AUDIT, caller -> page(caller, filter, page));
    }

    private static AuditFilter of(String subjectType, String subjectId) {
        boolean any = subjectType == null && subjectId == null;
        return any ? AuditFilter.ALL : AuditFilter.about(Set.of(), Set.of(new Thing(subjectType, subjectId)));
    }

    private Outcome<Slice<AuditEntry>> page(Caller caller, AuditFilter filter, PageRequest page) {
        FieldChecks checks = new FieldChecks().required("filter", filter).page(page);
        if (filter != null) {
            checks.that(filter.things().stream().allMatch(StoredAuditTrail::complete), "subject", "incomplete");
            checks.that(filter.persons().size() + filter.things().size() <= MAX_NAMED, "filter", "too-many");
        }
        Optional<Long> before = page == null ? Optional.empty() : position(page.after());
        checks.that(page == null || before.isPresent(), "cursor", "malformed");
        return checks.passed()
                ? Outcome.done(found(caller, filter, before.orElseThrow(), page.size()))
                : Outcome.refused(checks.refusal());
    }

    private static boolean complete(Thing thing) {
        return thing.subjectType() != null && thing.subjectId() != null;
    }

    private Slice<AuditEntry> found(Caller caller, AuditFilter filter, long before, int size) {
        List<AuditEntry> rows =
                reader.entries(caller.tenant(), search.before(caller.tenant(), before, filter, size + 1));
        Slice<AuditEntry> slice = slice(rows, size);
        return new Slice<>(rules.shown(caller, slice.items()), slice.next());
    }

    /** All rows about a person, the oldest first. */
    public List<AuditEntry> about(Caller caller, ContactId person) {
        return reader.entries(caller.tenant(), table.about(caller.tenant(), person.value()));
    }

    private static Slice<AuditEntry> slice(List<AuditEntry> rows, int size) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        List<AuditEntry> shown = rows.subList(0, size);
        UUID last = new UUID(0, shown.get(size - 1).position());
        return new Slice<>(shown, new KeysetCursor(CURSOR, last).toCursor());
    }

    private static Optional<Long> position(Cursor cursor) {
        return cursor == null
                ? Optional.of(Long.MAX_VALUE)
                : KeysetCursor.read(cursor)
                        .filter(place -> CURSOR.equals(place.at()))
                        .map(place -> place.id().getLeastSignificantBits());
    }
}
