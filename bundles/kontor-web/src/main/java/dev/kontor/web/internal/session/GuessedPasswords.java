package dev.kontor.web.internal.session;

import dev.kontor.host.Account;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.guard.Guard;
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
    private final UserDirectory users;
    private final KontorClock clock;

    public GuessedPasswords(Guard guard, AuditTrail audit, UserDirectory users, KontorClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.users = users;
        this.clock = clock;
    }

    void paused(String login) {
        users.accounts(login).forEach(this::record);
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
