package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When people work: what figures ("answered within four working hours") and due dates stand on. Called by many threads
 * at once.
 *
 * <p><b>Absent:</b> nobody knows when people work, and every hour counts. <b>Slow or throwing:</b> what needs it is
 * {@code Unavailable}. <b>Wrong:</b> null and hours without a zone, out of order or overlapping count as "not known";
 * days outside the asked span are left out; all of it is told in the audit trail.
 */
public interface WorkCalendar {

    /**
     * The working hours.
     *
     * @param user whose, or null for the tenant's; a user without hours of their own has the tenant's, in their own zone
     *     if they have one
     * @return empty for an unknown tenant or user, and where nothing is known
     */
    Optional<WorkingHours> hours(TenantId tenant, UserId user);

    /**
     * The days off, holidays and (for a user) absences, each once, ascending.
     *
     * @param user whose, or null for the tenant's alone
     * @param from the first day that may be answered
     * @param to the last one
     */
    List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to);
}
