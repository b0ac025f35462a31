package dev.kontor.leadflow.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadFigures;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.OutcomeCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L17, L19, L22: the figures as a sheet. */
class ReportSheetTest {

    @Test
    void the_sheet_has_the_total_each_employee_and_each_hour() {
        String sheet = ReportSheet.of(new LeadReport(
                figures(null, null, null, 3, 2, 1),
                List.of(figures("anna", "Anna, geb. Vogt", null, 3, 2, 1)),
                List.of(figures(null, null, 9, 3, 2, 0))));

        assertThat(sheet.lines())
                .containsExactly(
                        "of,employee,hour,calls,leads,completed,closingRate,callsPerCompleted",
                        "total,,,3,2,1,0.5,3.0",
                        "employee,\"Anna, geb. Vogt\",,3,2,1,0.5,3.0",
                        "hour,,9,3,2,0,0.0,");
    }

    @Test
    void a_name_that_begins_like_a_formula_is_no_formula() {
        String sheet = ReportSheet.of(new LeadReport(
                figures(null, null, null, 1, 1, 0), List.of(figures("eve", "=1+1", null, 1, 1, 0)), List.of()));

        assertThat(sheet).contains("employee,'=1+1,");
    }

    private static LeadFigures figures(String user, String name, Integer hour, long calls, long leads, long completed) {
        return new LeadFigures(
                user == null ? null : new UserId(user), name, hour, calls, leads, completed, OutcomeCounts.NONE);
    }
}
