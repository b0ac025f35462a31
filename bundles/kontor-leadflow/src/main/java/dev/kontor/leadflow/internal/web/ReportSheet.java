package dev.kontor.leadflow.internal.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kontor.leadflow.LeadFigures;
import dev.kontor.leadflow.LeadReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The figures as a sheet for spreadsheets. */
final class ReportSheet {
    private static final List<String> COLUMNS =
            List.of("of", "employee", "hour", "calls", "leads", "completed", "closingRate", "callsPerCompleted");
    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r";

    private ReportSheet() {}

    static String of(LeadReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter sheet =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            sheet.writeRecord(COLUMNS);
            sheet.writeRecord(row("total", report.total()));
            report.employees().forEach(figures -> sheet.writeRecord(row("employee", figures)));
            report.hours().forEach(figures -> sheet.writeRecord(row("hour", figures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(String of, LeadFigures figures) {
        return List.of(
                of,
                harmless(figures.userName()),
                Objects.toString(figures.hour(), ""),
                Long.toString(figures.calls()),
                Long.toString(figures.leads()),
                Long.toString(figures.completed()),
                Objects.toString(figures.closingRate(), ""),
                Objects.toString(figures.callsPerCompleted(), ""));
    }

    /** A spreadsheet would compute a name that begins like a formula. */
    private static String harmless(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        return FORMULA_BEGINS_WITH.indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    }
}
