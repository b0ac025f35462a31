package dev.kontor.kernel.internal.host;

import dev.kontor.host.WorkingHours;
import dev.kontor.rules.ShiftsInOrder;
import java.util.List;

/** Working hours that can be counted with. */
final class UsableHours {

    static final List<AnswerRule<WorkingHours>> RULES = List.of(
            new AnswerRule<>("hours-without-a-zone", hours -> hours.zone() != null),
            new AnswerRule<>("shifts-not-in-order", hours -> ShiftsInOrder.hold(hours.week())));

    private UsableHours() {}
}
