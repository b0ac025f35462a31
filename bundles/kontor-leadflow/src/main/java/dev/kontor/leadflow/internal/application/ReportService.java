package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.internal.domain.Counting;
import dev.kontor.leadflow.internal.domain.RangeRules;
import dev.kontor.leadflow.internal.persistence.CallTable;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.ZoneId;

/** The figures. */
public final class ReportService implements LeadReports {
    private final Guard guard;
    private final CallTable calls;
    private final Tenants tenants;
    private final Journal journal;

    public ReportService(Guard guard, CallTable calls, Tenants tenants, Journal journal) {
        this.guard = guard;
        this.calls = calls;
        this.tenants = tenants;
        this.journal = journal;
    }

    @Override
    public Outcome<LeadReport> report(CallContext call, ReportRange range) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = RangeRules.check(range);
            return checks.passed()
                    ? tenants.current(call).map(Tenant::zone).map(zone -> report(caller, range, zone))
                    : Refusals.invalid(checks);
        });
    }

    private LeadReport report(Caller caller, ReportRange range, ZoneId zone) {
        UserId only = caller.may(LeadflowModule.SUPERVISE) ? null : caller.user();
        Instant from = range.from().atStartOfDay(zone).toInstant();
        Instant to = range.to().plusDays(1).atStartOfDay(zone).toInstant();
        return new Counting(zone, range)
                .report(calls.calls(from, to, only, journal.now()), calls.closings(from, to, only));
    }
}
