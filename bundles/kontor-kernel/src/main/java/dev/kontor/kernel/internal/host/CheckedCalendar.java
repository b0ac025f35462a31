package dev.kontor.kernel.internal.host;

import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The host's calendar. */
final class CheckedCalendar implements WorkCalendar {

    private final HostCalls calls;
    private final Answers answers;

    CheckedCalendar(HostCalls calls) {
        this.calls = calls;
        this.answers = new Answers(calls, HostPart.CALENDAR);
    }

    @Override
    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
        return answers.one(tenant, ask(tenant, calendar -> calendar.hours(tenant, user)), UsableHours.RULES);
    }

    @Override
    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
        List<AnswerRule<LocalDate>> within =
                List.of(new AnswerRule<>("day-outside-the-span", day -> !day.isBefore(from) && !day.isAfter(to)));
        return answers
                .many(
                        tenant,
                        ask(tenant, calendar -> calendar.daysOff(tenant, user, from, to)),
                        Function.identity(),
                        within)
                .stream()
                .sorted()
                .toList();
    }

    private <A> A ask(TenantId tenant, Function<WorkCalendar, A> question) {
        return calls.ask(tenant, HostPart.CALENDAR, WorkCalendar.class, question);
    }
}
