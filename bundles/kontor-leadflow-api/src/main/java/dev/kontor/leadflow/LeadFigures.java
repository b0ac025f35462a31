package dev.kontor.leadflow;

import dev.kontor.kernel.UserId;

/**
 * What is counted, over all, for an employee or for an hour of the day (L18, L19, L22).
 *
 * @param user the employee, or null
 * @param userName as it was at the last of the calls, or null
 * @param hour 0 to 23 in the tenant's zone, or null
 * @param calls saved notes that aren't deleted, by the time of the call (L34)
 * @param leads how many customers were called, joined contacts once
 * @param completed leads that are closed, by the time they were closed; each counts for whoever closed it
 * @param outcomes how the calls went (L20)
 */
public record LeadFigures(
        UserId user, String userName, Integer hour, long calls, long leads, long completed, OutcomeCounts outcomes) {

    /** Completed by called leads; null when nobody was called. */
    public Double closingRate() {
        return leads == 0 ? null : (double) completed / leads;
    }

    /** Calls by completed leads; null when none was completed. */
    public Double callsPerCompleted() {
        return completed == 0 ? null : (double) calls / completed;
    }
}
