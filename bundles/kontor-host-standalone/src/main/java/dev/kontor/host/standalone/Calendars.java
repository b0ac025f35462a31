package dev.kontor.host.standalone;

import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import java.time.LocalDate;

/**
 * When the people of a tenant work whose host brings no calendar. What has no user holds for the whole tenant. Permission
 * {@code kernel.users} for every method; {@code Validation(user)} for an unknown user.
 */
public interface Calendars {

    /**
     * Sets the hours of a user, or the tenant's when the user is null. {@code Validation} without a zone and for shifts
     * that are out of order or overlap. Idempotent. Audited.
     */
    Outcome<WorkingHours> setHours(CallContext call, UserId user, WorkingHours hours);

    /** Adds a day off for a user, or for everybody when the user is null. Idempotent. Audited. */
    Outcome<Void> addDayOff(CallContext call, UserId user, LocalDate day);

    /** Takes a day off back. Idempotent. Audited. */
    Outcome<Void> removeDayOff(CallContext call, UserId user, LocalDate day);
}
