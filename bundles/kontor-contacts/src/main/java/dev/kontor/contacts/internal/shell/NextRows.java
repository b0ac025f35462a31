package dev.kontor.contacts.internal.shell;

import dev.kontor.kernel.Cursor;
import java.io.PrintStream;

/** The line under a table that says how to see more; CSV stays without it, so that programs can read it. */
final class NextRows {

    private NextRows() {}

    static void print(PrintStream out, Cursor next, boolean csv) {
        if (next != null && !csv) {
            out.println("More with --after " + next);
        }
    }
}
