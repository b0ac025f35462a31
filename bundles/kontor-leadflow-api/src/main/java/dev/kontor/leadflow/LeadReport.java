package dev.kontor.leadflow;

import java.util.List;

/**
 * The figures of a time.
 *
 * @param total over all that the caller may see
 * @param employees one for each who called or closed, former ones too, by name
 * @param hours by hour of the day, those without any call or closing left out
 */
public record LeadReport(LeadFigures total, List<LeadFigures> employees, List<LeadFigures> hours) {

    public LeadReport {
        employees = List.copyOf(employees);
        hours = List.copyOf(hours);
    }
}
