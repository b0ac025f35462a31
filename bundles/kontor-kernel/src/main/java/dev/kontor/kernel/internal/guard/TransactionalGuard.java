package dev.kontor.kernel.internal.guard;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.figures.CallFigures;
import dev.kontor.persistence.Transactions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Admission, one transaction, and exceptions as refusals or faults. A call within a call joins its transaction; if the
 * inner one was refused a write or failed, the outer one can't be done any more, also when it passes over that.
 */
public final class TransactionalGuard implements Guard {

    private final Admission admission;
    private final Transactions transactions;
    private final FailureTranslation failures;
    private final CallFigures figures;
    private final ThreadLocal<OutermostCall> outermost = new ThreadLocal<>();

    public TransactionalGuard(
            Admission admission, Transactions transactions, FailureTranslation failures, CallFigures figures) {
        this.admission = admission;
        this.transactions = transactions;
        this.failures = failures;
        this.figures = figures;
    }

    @Override
    public <T> Outcome<T> read(CallContext call, Permission permission, Function<Caller, Outcome<T>> work) {
        return counted(call, Objects.requireNonNull(permission, "permission"), work, false);
    }

    @Override
    public <T> Outcome<T> write(CallContext call, Permission permission, Function<Caller, Outcome<T>> work) {
        return counted(call, Objects.requireNonNull(permission, "permission"), work, true);
    }

    /** A read for any active user of the tenant. */
    public <T> Outcome<T> readAsAnybody(CallContext call, Function<Caller, Outcome<T>> work) {
        return pass(call, null, work, false);
    }

    /** Work of the kernel itself for a tenant. */
    public <T> Outcome<T> asSystem(TenantId tenant, Function<Caller, Outcome<T>> work) {
        return pass(CallContext.system(tenant), null, work, true);
    }

    private <T> Outcome<T> counted(
            CallContext call, Permission permission, Function<Caller, Outcome<T>> work, boolean writes) {
        try {
            Outcome<T> outcome = pass(call, permission, work, writes);
            figures.ended(call, permission, outcome);
            return outcome;
        } catch (KontorFault fault) {
            figures.failed(call, permission);
            throw fault;
        }
    }

    private <T> Outcome<T> pass(
            CallContext call, Permission permission, Function<Caller, Outcome<T>> work, boolean writes) {
        Asked<T> asked = new Asked<>(call, permission, work, writes);
        OutermostCall outer = outermost.get();
        return outer == null ? alone(asked) : joined(asked, outer);
    }

    private record Asked<T>(
            CallContext call, Permission permission, Function<Caller, Outcome<T>> work, boolean writes) {}

    private <T> Outcome<T> alone(Asked<T> asked) {
        OutermostCall mine = new OutermostCall();
        outermost.set(mine);
        Result<T> result = new Result<>();
        try {
            Outcome<T> outcome = attempt(asked, result, true);
            return outcome.isDone() ? mine.unlessFailedWithin(outcome) : outcome;
        } catch (RuntimeException | LinkageError failure) {
            if (result.isRefused()) {
                // It was refused because inner work failed; that the transaction complains of the latter is no news.
                return result.outcome;
            }
            return mine.unlessFailedWithin(explain(failure, mine));
        } finally {
            outermost.remove();
        }
    }

    private <T> Outcome<T> joined(Asked<T> asked, OutermostCall outer) {
        try {
            Outcome<T> outcome = attempt(asked, new Result<>(), asked.writes());
            if (asked.writes() && !outcome.isDone()) {
                outer.note(outcome.refusal());
                undo();
            }
            return outcome;
        } catch (RuntimeException | LinkageError failure) {
            undo();
            return explain(failure, outer);
        }
    }

    private <T> Outcome<T> attempt(Asked<T> asked, Result<T> result, boolean undoWhenRefused) {
        Outcome<GuardCaller> admitted = admission.admit(asked.call(), asked.permission());
        if (!(admitted instanceof Outcome.Done<GuardCaller> done)) {
            return Outcome.refused(admitted.refusal());
        }
        Supplier<Outcome<T>> work = () -> {
            result.outcome = run(done.value(), asked.work());
            if (undoWhenRefused && result.isRefused()) {
                transactions.rollbackOnly();
            }
            return result.outcome;
        };
        TenantId tenant = asked.call().tenant();
        return asked.writes() ? transactions.required(tenant, work) : transactions.reading(tenant, work);
    }

    private void undo() {
        if (transactions.active()) {
            transactions.rollbackOnly();
        }
    }

    private static <T> Outcome<T> run(GuardCaller caller, Function<Caller, Outcome<T>> work) {
        try {
            return Objects.requireNonNull(work.apply(caller), "outcome");
        } finally {
            caller.close();
        }
    }

    /** The failure as a refusal or a thrown fault; the outermost call can't be done after either. */
    private <T> Outcome<T> explain(Throwable failure, OutermostCall outer) {
        if (outer.failed()) {
            return outer.outcome();
        }
        Optional<Refusal> refusal = failures.refusal(failure);
        if (refusal.isEmpty()) {
            KontorFault fault = failures.fault(failure);
            outer.note(fault);
            throw fault;
        }
        outer.note(refusal.get());
        return Outcome.refused(refusal.get());
    }

    private static final class Result<T> {
        private Outcome<T> outcome;

        boolean isRefused() {
            return outcome != null && !outcome.isDone();
        }
    }
}
