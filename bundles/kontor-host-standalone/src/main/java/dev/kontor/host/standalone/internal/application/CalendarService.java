package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.Calendars;
import dev.kontor.host.standalone.internal.domain.WeekText;
import dev.kontor.host.standalone.internal.persistence.CalendarStore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.ShiftsInOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Keeps the working hours and days off of a tenant. */
public final class CalendarService implements Calendars {
    private static final String SUBJECT = "calendar";
    private static final String EVERYBODY = "everybody";

    private final Guard guard;
    private final CalendarStore calendar;
    private final DirectoryMemory memory;
    private final Traces traces;
    private final KontorClock clock;

    public CalendarService(
            Guard guard, CalendarStore calendar, DirectoryMemory memory, Traces traces, KontorClock clock) {
        this.guard = guard;
        this.calendar = calendar;
        this.memory = memory;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Outcome<WorkingHours> setHours(CallContext call, UserId user, WorkingHours hours) {
        return guard.write(call, KernelModule.USERS, caller -> {
            FieldChecks checks = known(caller, user).required("hours", hours);
            if (hours != null) {
                checks.required("zone", hours.zone()).that(ShiftsInOrder.hold(hours.week()), "week", "not-in-order");
            }
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Optional<WorkingHours> before = calendar.hours(user);
            if (!before.equals(Optional.of(hours))) {
                Instant now = clock.instant();
                calendar.setHours(caller, user, hours, now);
                Map<String, Object> old = before.map(CalendarService::fields).orElse(Map.of());
                traces.append(caller, "host.hours-set", SUBJECT, whose(user), now, old, fields(hours));
            }
            return Outcome.done(hours);
        });
    }

    @Override
    public Outcome<Void> addDayOff(CallContext call, UserId user, LocalDate day) {
        return guard.write(call, KernelModule.USERS, caller -> {
            FieldChecks checks = known(caller, user).required("day", day);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Instant now = clock.instant();
            if (calendar.addDayOff(caller, user, day, now)) {
                traces.append(caller, "host.day-off-added", SUBJECT, whose(user), now, Map.of(), Map.of("day", day));
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Void> removeDayOff(CallContext call, UserId user, LocalDate day) {
        return guard.write(call, KernelModule.USERS, caller -> {
            FieldChecks checks = known(caller, user).required("day", day);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            if (calendar.removeDayOff(user, day)) {
                Map<String, Object> gone = Map.of("dayRemoved", day);
                traces.append(caller, "host.day-off-removed", SUBJECT, whose(user), clock.instant(), Map.of(), gone);
            }
            return Outcome.done();
        });
    }

    private FieldChecks known(Caller caller, UserId user) {
        boolean known = user == null || memory.of(caller.tenant()).byId().containsKey(user);
        return new FieldChecks().that(known, "user", "unknown");
    }

    private static String whose(UserId user) {
        return user == null ? EVERYBODY : user.value();
    }

    private static Map<String, Object> fields(WorkingHours hours) {
        return Map.of("zone", hours.zone(), "week", WeekText.write(hours.week()));
    }
}
