package dev.kontor.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/** Rows for people to read, or as CSV (RFC 4180, header first) for programs. */
public final class Table {

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private String emptyText = "Nothing found.";

    private Table(List<String> columns) {
        this.columns = columns;
    }

    public static Table of(String... columns) {
        return new Table(List.of(columns));
    }

    /** What stands in place of the rows when there are none; CSV has its header only. */
    public Table whenEmpty(String text) {
        emptyText = text;
        return this;
    }

    /** One cell for each column; null is an empty cell. */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .toList());
        return this;
    }

    public void print(PrintStream out, boolean csv) {
        if (csv) {
            printCsv(out);
        } else {
            printText(out);
        }
        out.flush();
    }

    private void printCsv(PrintStream out) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
    }

    private void printText(PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText(emptyText);
        columns.forEach(table::column);
        for (List<String> row : rows) {
            table.addRow().addContent(row.stream().map(Table::visible).toArray());
        }
        table.print(out, true);
    }

    /** Control and direction characters would let a stored text move the cursor or rewrite the line. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
