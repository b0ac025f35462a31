package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.internal.persistence.CalendarStore;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.persistence.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The kept calendar, as the kernel asks a host for it. */
public final class StandaloneCalendar implements WorkCalendar {

    private final Transactions transactions;
    private final CalendarStore calendar;
    private final DirectoryMemory memory;

    public StandaloneCalendar(Transactions transactions, CalendarStore calendar, DirectoryMemory memory) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.memory = memory;
    }

    @Override
    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
        if (user == null) {
            return transactions.reading(tenant, () -> calendar.hours(null));
        }
        HostUser known = memory.of(tenant).byId().get(user);
        return known == null
                ? Optional.empty()
                : transactions.reading(
                        tenant,
                        () -> calendar.hours(user).or(() -> calendar.hours(null).map(hours -> in(known, hours))));
    }

    private static WorkingHours in(HostUser user, WorkingHours tenants) {
        return user.zone() == null ? tenants : new WorkingHours(user.zone(), tenants.week());
    }

    @Override
    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
        return transactions.reading(tenant, () -> calendar.daysOff(user, from, to));
    }
}
