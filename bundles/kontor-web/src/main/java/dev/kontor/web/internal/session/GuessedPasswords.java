package dev.kontor.web.internal.session;

import dev.kontor.host.Account;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.module.KernelModule;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Notes in the audit trail of whom it concerns that a login was paused after wrong passwords. As tries during a pause
 * aren't looked at and pauses double, it can't be used to fill the trail.
 */
public final class GuessedPasswords {

    private final Guard guard;
    private final AuditTrail audit;
    private final Host host;
    private final KontorClock clock;

    public GuessedPasswords(Guard guard, AuditTrail audit, Host host, KontorClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.host = host;
        this.clock = clock;
    }

    void paused(String login) {
        host.users().accounts(login).forEach(this::record);
    }

    private void record(Account account) {
        AuditRecord record = new AuditRecord(
                "web.login-paused",
                "user",
                account.user().value(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Map.of());
        guard.write(CallContext.system(account.tenant()), KernelModule.USERS, caller -> {
                    audit.append(caller, record);
                    return Outcome.done();
                })
                .orThrow();
    }
}
