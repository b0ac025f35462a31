package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.Cases;
import dev.kontor.host.standalone.internal.domain.CaseChecks;
import dev.kontor.host.standalone.internal.domain.CasePlace;
import dev.kontor.host.standalone.internal.persistence.CaseStore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the cases of a tenant. */
public final class CaseService implements Cases {
    private static final String SUBJECT = "case";

    private final Guard guard;
    private final CaseStore cases;
    private final Traces traces;
    private final IdSource ids;
    private final KontorClock clock;

    public CaseService(Guard guard, CaseStore cases, Traces traces, IdSource ids, KontorClock clock) {
        this.guard = guard;
        this.cases = cases;
        this.traces = traces;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Slice<HostCase>> list(CallContext call, PageRequest page) {
        return guard.read(call, KernelModule.CASES, caller -> {
            FieldChecks checks = new FieldChecks().page(page);
            Optional<CasePlace> after = page == null ? Optional.empty() : CasePlace.read(page.after());
            checks.that(page == null || after.isPresent(), "cursor", "malformed");
            return checks.passed()
                    ? Outcome.done(slice(cases.all(caller.tenant(), after.orElseThrow(), page.size() + 1), page.size()))
                    : Outcome.refused(checks.refusal());
        });
    }

    @Override
    public Outcome<HostCase> open(CallContext call, CaseData data) {
        return guard.write(call, KernelModule.CASES, caller -> {
            FieldChecks checks = CaseChecks.check(data);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            if (cases.findByNumber(caller.tenant(), data.number()).isPresent()) {
                return Outcome.refused(
                        new Refusal.Conflict("exists", null, "There is a case with this number already."));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            HostCase opened = cases.open(caller, ids.next(), data, now);
            trace(caller, "host.case-opened", now, Map.of(), opened);
            return Outcome.done(opened);
        });
    }

    @Override
    public Outcome<HostCase> close(CallContext call, CaseRef id, long version) {
        return guard.write(call, KernelModule.CASES, caller -> {
            Optional<HostCase> before = id == null ? Optional.empty() : cases.find(caller.tenant(), id);
            if (before.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound(SUBJECT));
            }
            if (before.get().state() == CaseState.CLOSED) {
                return Outcome.done(before.get());
            }
            if (before.get().version() != version) {
                return Outcome.refused(Refusal.Conflict.stale(before.get().version()));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            HostCase closed = cases.close(caller, id, now);
            trace(caller, "host.case-closed", now, fields(before.get()), closed);
            return Outcome.done(closed);
        });
    }

    private void trace(Caller caller, String action, Instant now, Map<String, Object> before, HostCase after) {
        traces.append(caller, action, SUBJECT, after.id().value(), after.mainContact(), now, before, fields(after));
    }

    /** A page of rows of which one more than a page was read. */
    static Slice<HostCase> slice(List<HostCase> rows, int size) {
        return rows.size() <= size
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, size), CasePlace.after(rows.get(size - 1)));
    }

    private static Map<String, Object> fields(HostCase one) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("number", one.number());
        fields.put("kind", one.kind());
        fields.put("title", one.title());
        fields.put("mainContact", one.mainContact());
        fields.put("state", one.state());
        return fields;
    }
}
