package dev.kontor.rules;

import dev.kontor.host.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Hours that can be counted with: on each day one shift after the other, none ending before it begins. */
public final class ShiftsInOrder {

    private ShiftsInOrder() {}

    public static boolean hold(Map<DayOfWeek, List<Shift>> week) {
        return week.values().stream().allMatch(ShiftsInOrder::hold);
    }

    private static boolean hold(List<Shift> day) {
        LocalTime free = LocalTime.MIN;
        for (Shift shift : day) {
            if (shift.from() == null
                    || shift.to() == null
                    || shift.from().isBefore(free)
                    || !shift.from().isBefore(shift.to())) {
                return false;
            }
            free = shift.to();
        }
        return true;
    }
}
