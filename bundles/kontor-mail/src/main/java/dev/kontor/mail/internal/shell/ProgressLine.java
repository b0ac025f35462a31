package dev.kontor.mail.internal.shell;

import dev.kontor.mail.ImportRun;
import java.io.PrintStream;

/** A line that is written over while an import runs, and gone when it is done. */
final class ProgressLine implements AutoCloseable {

    private static final int PERCENT = 100;

    private final PrintStream out;
    private int length;

    /**
     * @param out null to show nothing
     */
    ProgressLine(PrintStream out) {
        this.out = out;
    }

    void show(ImportRun run) {
        if (out == null) {
            return;
        }
        long mails = run.stored() + run.duplicates() + run.unreadable();
        String share = run.bytesTotal() == null || run.bytesTotal() == 0
                ? ""
                : " " + PERCENT * run.bytesRead() / run.bytesTotal() + " %,";
        write("Reading:" + share + " " + mails + " mails");
    }

    private void write(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }

    @Override
    public void close() {
        if (length > 0) {
            write("");
            out.print("\r");
            out.flush();
        }
    }
}
