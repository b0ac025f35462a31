package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.persistence.DueMailboxes;
import dev.kontor.mail.internal.persistence.DueMailboxes.Age;
import java.time.Duration;
import java.util.List;

/** Says when mailboxes weren't read for long; those of tenants without the module don't count. */
public final class MailboxHealth implements HealthCheck {

    private static final Duration LONG = Duration.ofDays(1);

    private final Guard guard;
    private final DueMailboxes due;
    private final KontorClock clock;

    MailboxHealth(Guard guard, DueMailboxes due, KontorClock clock) {
        this.guard = guard;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public HealthState whenSilent() {
        return HealthState.WARN;
    }

    @Override
    public List<HealthFinding> findings() {
        List<Age> ages = due.ages(clock.instant().minus(LONG)).stream()
                .filter(this::isOn)
                .toList();
        long active = ages.stream().mapToLong(Age::active).sum();
        long behind = ages.stream().mapToLong(Age::behind).sum();
        return List.of(
                behind == 0
                        ? HealthFinding.ok(name(), "All " + active + " mailboxes were read within a day.")
                        : HealthFinding.warn(
                                name(),
                                behind + " of " + active + " mailboxes could not be read for a day or longer.",
                                "See kontor:mailbox-list for the reason of each."));
    }

    private boolean isOn(Age age) {
        return guard.read(CallContext.system(age.tenant()), MailModule.IMPORT, caller -> Outcome.done())
                .isDone();
    }
}
