package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;

/** How much was called and what came of it (Kontaktmetriken, L17–L19, L21, L22). */
public interface LeadReports {

    /**
     * The figures of a time; without {@code leadflow.supervise} those of the caller alone (L19). {@code Validation} for
     * an end before the beginning or more than 366 days. Permission {@code leadflow.read}.
     */
    Outcome<LeadReport> report(CallContext call, ReportRange range);
}
